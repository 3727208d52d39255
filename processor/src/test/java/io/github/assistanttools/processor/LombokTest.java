package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import io.github.assistanttools.processor.testing.ClassPath;
import io.github.assistanttools.processor.testing.SourceFile;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.Toolbox;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import lombok.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.json.JsonFactory;

/** Classes that Lombok completes in the same compilation. */
class LombokTest {

  private static final String IMPORTS =
      """
      package t;

      import io.github.assistanttools.*;
      import java.util.*;
      import lombok.*;
      import lombok.extern.jackson.Jacksonized;

      """;

  /**
   * Which processors run, in this order. They are named, because javac would also find those that
   * stand on the class path of the tests.
   */
  enum Processors {
    LOMBOK_FIRST(Names.LOMBOK + "," + Names.OURS),
    LOMBOK_LAST(Names.OURS + "," + Names.LOMBOK),
    NO_LOMBOK(Names.OURS);

    private final String names;

    Processors(String names) {
      this.names = names;
    }
  }

  private static final class Names {
    static final String OURS = AssistantToolProcessor.class.getName();
    static final String LOMBOK =
        "lombok.launch.AnnotationProcessorHider$AnnotationProcessor,"
            + "lombok.launch.AnnotationProcessorHider$ClaimingProcessor";
  }

  @TempDir Path scratch;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_LOMBOK")
  void aDataClassIsReadBySettersAndWrittenByGetters(Processors processors) throws Exception {
    Toolbox tools =
        tools(
            processors,
            """
            @AssistantTool interface Tools {
              /** Books. */ Booking book(Booking booking, List<Booking> more);
            }
            @Data class Booking {
              private String guest;
              @Default("2") private int people;
              private List<String> wishes = new ArrayList<>();
              private boolean late;
            }
            class Impl implements Tools {
              public Booking book(Booking booking, List<Booking> more) {
                booking.setPeople(booking.getPeople() + more.size());
                return booking;
              }
            }
            """);

    assertThat(
            call(
                tools,
                "book",
                """
                {"booking":{"guest":"Ada","wishes":["window"],"late":true},
                 "more":[{"guest":"Bob","people":1,"wishes":[],"late":false}]}"""))
        .isEqualTo("{\"guest\":\"Ada\",\"people\":3,\"wishes\":[\"window\"],\"late\":true}");
    assertThat(call(tools, "book", "{\"booking\":{\"guest\":1},\"more\":[]}"))
        .contains("\"/booking/guest\"", "\"/booking/late\"");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_LOMBOK")
  void aValueClassIsReadByItsConstructor(Processors processors) throws Exception {
    Toolbox tools =
        tools(
            processors,
            """
            @AssistantTool interface Tools { /** Moves. */ Point move(Point point, int by); }
            @Value class Point { int x; int y; }
            class Impl implements Tools {
              public Point move(Point point, int by) {
                return new Point(point.getX() + by, point.getY() + by);
              }
            }
            """);

    assertThat(call(tools, "move", "{\"point\":{\"x\":1,\"y\":2},\"by\":3}"))
        .isEqualTo("{\"x\":4,\"y\":5}");
    assertThat(call(tools, "move", "{\"point\":{\"x\":1},\"by\":3}")).contains("\"/point/y\"");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_LOMBOK")
  void gettersSettersAndConstructorsMayBeAskedForOneByOne(Processors processors) throws Exception {
    Toolbox tools =
        tools(
            processors,
            """
            @AssistantTool interface Tools {
              /** Echoes. */ Item echo(Item item);
              /** Echoes. */ Tag tag(Tag tag);
            }
            @NoArgsConstructor @AllArgsConstructor class Item {
              @Getter @Setter private String sku;
              @Getter private int hidden = 7;
              @Setter private int given;
            }
            @Getter @RequiredArgsConstructor class Tag { private final String name; }
            class Impl implements Tools {
              public Item echo(Item item) { return item; }
              public Tag tag(Tag tag) { return tag; }
            }
            """);

    assertThat(call(tools, "echo", "{\"item\":{\"sku\":\"a\",\"given\":1}}"))
        .isEqualTo("{\"sku\":\"a\",\"hidden\":7}");
    assertThat(call(tools, "echo", "{\"item\":{\"sku\":\"a\",\"given\":1,\"hidden\":1}}"))
        .contains("\"/item/hidden\"");
    assertThat(call(tools, "tag", "{\"tag\":{\"name\":\"x\"}}")).isEqualTo("{\"name\":\"x\"}");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_LOMBOK")
  void aSuperclassIsWaitedForToo(Processors processors) throws Exception {
    Toolbox tools =
        tools(
            processors,
            """
            @AssistantTool interface Tools { /** Echoes. */ Dog echo(Dog dog); }
            @Getter @Setter class Animal { private String name; }
            class Dog extends Animal {
              private int age;
              public int getAge() { return age; }
              public void setAge(int age) { this.age = age; }
            }
            class Impl implements Tools { public Dog echo(Dog dog) { return dog; } }
            """);

    assertThat(call(tools, "echo", "{\"dog\":{\"name\":\"Rex\",\"age\":3}}"))
        .isEqualTo("{\"name\":\"Rex\",\"age\":3}");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_LOMBOK")
  void aVariantOfASealedTypeIsWaitedForToo(Processors processors) throws Exception {
    Toolbox tools =
        tools(
            processors,
            """
            @AssistantTool interface Tools { /** Echoes. */ Shape echo(Shape shape); }
            sealed interface Shape permits Circle, Square {}
            @Value class Circle implements Shape { double radius; }
            @Data final class Square implements Shape { private double side; }
            class Impl implements Tools { public Shape echo(Shape shape) { return shape; } }
            """);

    String circle = "{\"type\":\"Circle\",\"radius\":1.5}";
    assertThat(call(tools, "echo", "{\"shape\":" + circle + "}")).isEqualTo(circle);
    String square = "{\"type\":\"Square\",\"side\":2.0}";
    assertThat(call(tools, "echo", "{\"shape\":" + square + "}")).isEqualTo(square);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_LOMBOK")
  void aBuiltClassIsReadByTheConstructorBehindItsBuilder(Processors processors) throws Exception {
    Toolbox tools =
        tools(
            processors,
            """
            @AssistantTool interface Tools { /** Echoes. */ Trip echo(Trip trip); }
            @Builder @Getter class Trip { private String from; private int nights; }
            class Impl implements Tools {
              public Trip echo(Trip trip) {
                return Trip.builder().from(trip.getFrom()).nights(trip.getNights() + 1).build();
              }
            }
            """);

    assertThat(call(tools, "echo", "{\"trip\":{\"from\":\"Oslo\",\"nights\":1}}"))
        .isEqualTo("{\"from\":\"Oslo\",\"nights\":2}");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_LOMBOK")
  void aBuilderForJacksonIsAnError(Processors processors) throws IOException {
    // Lombok adds the annotation that makes Jackson's databind use the builder.
    Files.writeString(scratch.resolve("lombok.config"), "lombok.jacksonized.jacksonVersion += 3\n");
    assertThat(
            errors(
                processors,
                """
                @AssistantTool interface Tools { /** Takes. */ void take(Trip trip); }
                @Jacksonized @Builder @Getter class Trip { private String from; }
                """))
        .anyMatch(error -> error.startsWith("[AssistantToolJackson] @JsonDeserialize on Trip "));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_LOMBOK")
  void aDataClassHasTheAnnotationsOfItsInterface(Processors processors) throws Exception {
    Toolbox tools =
        tools(
            processors,
            """
            @AssistantTool interface Tools { /** Gives. */ User give(User user); }
            @com.fasterxml.jackson.annotation.JsonIgnoreProperties("password")
            interface Masked { @com.fasterxml.jackson.annotation.JsonIgnore String getPin(); }
            @Data class User implements Masked {
              private String name;
              private String password = "secret";
              private String pin = "1234";
            }
            class Impl implements Tools {
              public User give(User user) { return user; }
            }
            """);

    assertThat(call(tools, "give", "{\"user\":{\"name\":\"Ada\"}}"))
        .isEqualTo("{\"name\":\"Ada\"}");
    assertThat(
            call(tools, "give", "{\"user\":{\"name\":\"Ada\",\"password\":\"x\",\"pin\":\"1\"}}"))
        .contains("/user/password", "/user/pin");
  }

  @Test
  void withoutLombokItsClassesAreToldByName() throws IOException {
    assertThat(
            errors(
                Processors.NO_LOMBOK,
                """
                @AssistantTool interface Tools { /** Takes. */ Point take(Booking booking); }
                @Data class Booking { private String guest; }
                @Value class Point { int x; int y; }
                """))
        .satisfiesExactlyInAnyOrder(
            error ->
                assertThat(error).startsWith("[AssistantToolLombok] t.Booking has annotations"),
            error -> assertThat(error).startsWith("[AssistantToolLombok] t.Point has annotations"));
  }

  private static String call(Toolbox tools, String function, String arguments) {
    return tools.call(new ToolCall("call_1", function, arguments)).output();
  }

  /** The interface {@code Tools} around its implementation {@code Impl}. */
  private Toolbox tools(Processors processors, String declarations) throws Exception {
    assertThat(errors(processors, declarations)).isEmpty();
    ClassLoader loader =
        new URLClassLoader(
            new URL[] {classes().toUri().toURL()}, LombokTest.class.getClassLoader());
    Object implementation = construct(Class.forName("t.Impl", true, loader));
    return Toolbox.of(
        (ToolDispatcher)
            construct(Class.forName("t.ToolsDispatcher", true, loader), implementation));
  }

  private static Object construct(Class<?> type, Object... arguments) throws Exception {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return constructor.newInstance(arguments);
  }

  private Path classes() {
    return scratch.resolve("classes");
  }

  /** Errors and warnings of a compilation that finds its processors itself. */
  private List<String> errors(Processors processors, String declarations) throws IOException {
    Path source = scratch.resolve(new SourceFile("t/Tools.java", "").path());
    Files.createDirectories(source.getParent());
    Files.writeString(source, IMPORTS + declarations);
    Files.createDirectories(classes());
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      javac
          .getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              options(processors),
              null,
              files.getJavaFileObjects(source.toFile()))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
        .map(each -> each.getMessage(Locale.ROOT))
        .toList();
  }

  private List<String> options(Processors processors) {
    String classPath =
        ClassPath.usual().stream()
            .map(File::getPath)
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        "--release",
        "17",
        "-encoding",
        "UTF-8",
        "-classpath",
        classPath,
        "-processorpath",
        processorPath(),
        "-processor",
        processors.names,
        "-d",
        classes().toString());
  }

  private static String processorPath() {
    return Stream.of(AssistantToolProcessor.class, JavaFile.class, JsonFactory.class, Data.class)
        .map(type -> ClassPath.of(type).getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
