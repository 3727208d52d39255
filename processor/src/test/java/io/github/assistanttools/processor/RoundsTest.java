package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that other processors write, sooner, later or never. */
class RoundsTest {

  private static final String TOOLS =
      """
      package p;
      import io.github.assistanttools.AssistantTool;
      import java.util.List;
      @AssistantTool public interface Tools { /** Takes. */ void take(%s value); }
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anInterfaceWaitsForATypeOfALaterRound(int round) {
    Compiled compiled =
        Javac.strict()
            .withProcessor(new Writing(Map.of(round, record("Late"))))
            .compile(TOOLS.formatted("Late"))
            .succeeds();

    assertThat(compiled.generated()).containsKeys("p/Late.java", "p/ToolsDispatcher.java");
    assertThat(compiled.generated().get("p/ToolsDispatcher.java")).contains("= readLate(in);");
  }

  @ParameterizedTest
  @ValueSource(strings = {"List<Late>", "Late[]", "Late @org.jspecify.annotations.Nullable []"})
  void aLateTypeMayStandInsideAnother(String type) {
    Compiled compiled =
        Javac.tolerant()
            .withProcessor(new Writing(Map.of(2, record("Late"))))
            .compile(TOOLS.formatted(type))
            .succeeds();

    assertThat(compiled.generated()).containsKey("p/ToolsDispatcher.java");
  }

  @Test
  void allPlacesOfALateTypeAreWaitedFor() {
    Compiled compiled =
        Javac.strict()
            .withProcessor(
                new Writing(
                    inOrder(
                        "public interface Base<T> {"
                            + " @io.github.assistanttools.Description(\"Bases.\") T base(T value);"
                            + " }",
                        "public record Argument(int x) {}",
                        "public class Thrown extends Exception { private static final long"
                            + " serialVersionUID = 1; }",
                        "public record Given(Inner inner) {}",
                        "public enum Inner { A }")))
            .compile(
                """
                package p;
                import io.github.assistanttools.AssistantTool;
                @AssistantTool public interface Tools extends Base<Argument> {
                  /** Gives. */ Given give() throws Thrown;
                }
                """)
            .succeeds();

    assertThat(compiled.generated().get("p/ToolsDispatcher.java"))
        .contains("throws Thrown", "writeGiven(", "readArgument(", "tools.base(");
  }

  @Test
  void anInterfaceThatIsItselfGeneratedIsATool() {
    Compiled compiled =
        Javac.strict()
            .withProcessor(
                new Writing(
                    inOrder(
                        "@io.github.assistanttools.AssistantTool public interface Tools { /**"
                            + " Takes. */ void take(Late late); }",
                        "public record Late(@io.github.assistanttools.Description(\"deep\") int x)"
                            + " {}")))
            .compile("package p; class Unrelated {}")
            .succeeds();

    assertThat(compiled.generated().get("p/ToolsDispatcher.java")).contains("readLate", "deep");
  }

  @Test
  void oneInterfaceDoesNotWaitForAnothersType() {
    Compiled compiled =
        Javac.strict()
            .withProcessor(new Writing(Map.of(3, record("Late"))))
            .compile(
                TOOLS.formatted("Late"),
                """
                package p;
                import io.github.assistanttools.AssistantTool;
                @AssistantTool public interface Others { /** Takes. */ void take(int value); }
                """)
            .succeeds();

    assertThat(compiled.generated())
        .containsKeys("p/ToolsDispatcher.java", "p/OthersDispatcher.java");
  }

  @Test
  void codeMayNameTheDispatcherOfAnInterfaceThatWaits() {
    Javac.strict()
        .withProcessor(new Writing(Map.of(2, record("Late"))))
        .compile(
            TOOLS.formatted("Late"),
            "package p; public class User { ToolsDispatcher dispatcher; Late late; }")
        .succeeds();
  }

  @Test
  void aTypeThatNeverComesIsReportedOnceWithAllOtherProblems() {
    List<String> messages =
        Javac.silent()
            .withProcessor(new Writing(Map.of(1, record("A"), 2, record("B"), 3, record("C"))))
            .compile(
                """
                package p;
                import io.github.assistanttools.AssistantTool;
                @AssistantTool public interface Tools {
                  /** Takes. */ void take(Never never);
                  /** Takes. */ void again(Never never, Thread thread);
                  void undescribed();
                }
                """)
            .messages();

    assertThat(messages.stream().filter(message -> message.startsWith("[")))
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).startsWith("[AssistantToolMissingType] Never "),
            text -> assertThat(text).startsWith("[AssistantToolType] java.lang.Thread "),
            text -> assertThat(text).startsWith("[AssistantToolDescription] undescribed "));
  }

  /** There are no further rounds then, in which others could have done their part. */
  @Test
  void afterAnotherErrorNothingIsSaidOfAnInterfaceThatWaits() {
    assertThat(
            Javac.silent()
                .compile(
                    """
                    package p;
                    import io.github.assistanttools.AssistantTool;
                    @AssistantTool public interface Tools { /** Takes. */ void take(Booking booking); }
                    """,
                    "package p; @lombok.Data public class Booking { private int seats; }",
                    """
                    package p;
                    import io.github.assistanttools.AssistantTool;
                    @AssistantTool public interface Others { void undescribed(); }
                    """)
                .messages())
        .singleElement()
        .asString()
        .startsWith("[AssistantToolDescription] undescribed");
  }

  @Test
  void nothingIsReportedTwiceWhenAnInterfaceWaits() {
    List<String> messages =
        Javac.silent()
            .withProcessor(new Writing(Map.of(1, record("A"), 2, record("Late"))))
            .compile(
                """
                package p;
                import io.github.assistanttools.AssistantTool;
                @AssistantTool public interface Tools { void take(Late late, Thread thread); }
                """)
            .messages();

    assertThat(messages)
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).startsWith("[AssistantToolDescription]"),
            text -> assertThat(text).startsWith("[AssistantToolType] java.lang.Thread"));
  }

  @Test
  void aVariantThatIsGeneratedIsWaitedFor() {
    Compiled compiled =
        Javac.strict()
            .withProcessor(
                new Writing(
                    Map.of(
                        2,
                        SourceFile.of(
                            "package p;\npublic record Late(int x) implements Shape {}"))))
            .compile(
                """
                package p;
                import io.github.assistanttools.AssistantTool;
                @AssistantTool public interface Tools { /** Takes. */ Shape take(Shape shape); }
                """,
                "package p; public sealed interface Shape permits Early, Late {}",
                "package p; public record Early(int x) implements Shape {}")
            .succeeds();

    assertThat(compiled.generated().get("p/ToolsDispatcher.java"))
        .contains("readEarly", "readLate", "writeLate");
  }

  @Test
  void aSuperclassThatIsGeneratedIsWaitedFor() {
    Compiled compiled =
        Javac.strict()
            .withProcessor(
                new Writing(
                    Map.of(
                        2,
                        SourceFile.of(
                            "package p;\npublic class Late { public String inherited = \"\"; }"))))
            .compile(
                """
                package p;
                import io.github.assistanttools.AssistantTool;
                @AssistantTool public interface Tools { /** Takes. */ Child take(Child child); }
                """,
                "package p; public class Child extends Late { public int own; }")
            .succeeds();

    assertThat(compiled.generated().get("p/ToolsDispatcher.java"))
        .contains("\"inherited\"", "\"own\"");
  }

  @Test
  void anInterfaceOfARecordThatIsGeneratedIsWaitedForWithItsAnnotations() {
    Compiled compiled =
        Javac.tolerant()
            .withProcessor(
                new Writing(
                    inOrder(
                        "@com.fasterxml.jackson.annotation.JsonIgnoreProperties(\"password\")"
                            + " public interface Masked {}")))
            .compile(
                TOOLS.formatted("User"),
                "package p; public record User(String name, String password) implements Masked {}")
            .succeeds();

    assertThat(compiled.generated().get("p/ToolsDispatcher.java"))
        .contains("name")
        .doesNotContain("password");
  }

  @Test
  void aClassThatLombokWouldCompleteIsNotTakenAsItIsInALaterRound() {
    assertThat(
            Javac.silent()
                .withProcessor(new Writing(Map.of(1, record("A"), 2, record("B"))))
                .compile(
                    """
                    package p;
                    import io.github.assistanttools.AssistantTool;
                    @AssistantTool public interface Tools { /** Takes. */ void take(Booking booking); }
                    """,
                    "package p; @lombok.Data public class Booking { public int open; private int"
                        + " closed; }")
                .messages())
        .singleElement()
        .asString()
        .startsWith("[AssistantToolLombok] p.Booking has annotations");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface Tools extends Never { /** A. */ void a(); }",
        "interface Tools extends java.util.function.Supplier<Never> {}",
        "interface Tools { /** A. */ java.util.List<Never> a(); }",
        "interface Tools { /** A. */ java.util.Map<String, Never> a(); }",
        "interface Tools { /** A. */ void a() throws Never; }",
        "interface Tools { /** A. */ void a(R r); record R(Never never) {} }",
        "interface Tools { /** A. */ void a(Never[] never); }",
        "interface Tools { /** A. */ void a(java.util.List<? extends Never> never); }",
        "interface Tools { /** A. */ java.util.concurrent.CompletionStage<Never> a(); }"
      })
  void whereverAMissingTypeStandsItsNameIsTold(String tools) {
    List<String> messages =
        Javac.silent()
            .compile(
                List.of(
                    new SourceFile(
                        "p/Tools.java",
                        "package p; @io.github.assistanttools.AssistantTool public " + tools)))
            .messages();

    assertThat(messages.stream().filter(message -> message.startsWith("[AssistantTool")))
        .filteredOn(message -> !message.startsWith("[AssistantToolDescription]"))
        .singleElement()
        .asString()
        .startsWith("[AssistantToolMissingType] Never ");
    assertThat(messages).anyMatch(message -> message.startsWith("cannot find symbol"));
  }

  @Test
  void aProblemInAGeneratedFileIsReportedAtItsUse() {
    Compiled compiled =
        Javac.silent()
            .withProcessor(new Writing(inOrder("public record Late(java.io.File file) {}")))
            .compile(TOOLS.formatted("Late"));

    assertThat(compiled.messages())
        .containsExactly(
            "[AssistantToolType] value.file: java.io.File has no JSON form; use a type of your own"
                + " in place of p.Late");
    assertThat(compiled.errors().get(0).getSource().getName()).endsWith("Tools.java");
  }

  private static SourceFile record(String name) {
    return SourceFile.of("package p;\npublic record " + name + "(int x) {}");
  }

  private static Map<Integer, SourceFile> inOrder(String... types) {
    Map<Integer, SourceFile> byRound = new LinkedHashMap<>();
    for (String type : types) {
      byRound.put(byRound.size() + 1, SourceFile.of("package p;\n" + type));
    }
    return byRound;
  }

  /** A processor that writes one file in each of some rounds. */
  private static final class Writing extends AbstractProcessor {
    private final Map<Integer, SourceFile> byRound;
    private int round;

    Writing(Map<Integer, SourceFile> byRound) {
      this.byRound = byRound;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      round++;
      if (byRound.containsKey(round)) {
        write(byRound.get(round));
      } else if (byRound.keySet().stream().anyMatch(later -> later > round)) {
        // Without a new file there would be no next round.
        write(SourceFile.of("package p;\nclass Filler" + round + " {}"));
      }
      return false;
    }

    private void write(SourceFile source) {
      String name = source.path().replace(".java", "").replace('/', '.');
      try (Writer file = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        file.write(source.text());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
