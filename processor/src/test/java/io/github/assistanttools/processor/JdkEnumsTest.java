package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.LoadedTools;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The enums of the JDK are enums as those of users are. */
class JdkEnumsTest {

  /** An enum of a preview API of JDK 25, which no source can use without a flag. */
  private static final String PREVIEW = "java.util.concurrent.StructuredTaskScope";

  @Test
  void everyEnumOfTheJdkIsReadAndWritten() {
    List<Class<?>> enums = enums();
    assertThat(enums).hasSizeGreaterThan(100).contains(Thread.State.class);
    StringBuilder source = new StringBuilder("@SuppressWarnings({\"deprecation\", \"removal\"})\n");
    source.append("@AssistantTool(strict = false) interface Tools {\n");
    for (int i = 0; i < enums.size(); i++) {
      String name = enums.get(i).getCanonicalName();
      source.append(
          "/** E. */ %1$s f%2$d(%1$s value, java.util.Map<%1$s, %1$s> map);\n".formatted(name, i));
    }
    // Without a release, so that a newer JDK's enums are there with all their constants.
    Javac javac = Javac.tolerant().withOptions("-Xlint:all,-processing", "-Werror");
    LoadedTools tools = LoadedTools.of(LoadedTools.compile(javac, source.append("}").toString()));

    for (int i = 0; i < enums.size(); i++) {
      for (Object constant : enums.get(i).getEnumConstants()) {
        String name = ((Enum<?>) constant).name();
        String json = "{\"value\":\"%1$s\",\"map\":{\"%1$s\":\"%1$s\"}}".formatted(name);
        assertThat(tools.call("f" + i, json)).isEqualTo(name);
        assertThat(tools.received().get(1)).isEqualTo(java.util.Map.of(constant, constant));
      }
    }
  }

  private static List<Class<?>> enums() {
    return ModuleLayer.boot().configuration().modules().stream()
        .filter(module -> module.name().startsWith("java."))
        .flatMap(JdkEnumsTest::enums)
        .toList();
  }

  private static Stream<Class<?>> enums(ResolvedModule module) {
    Set<String> exported =
        module.reference().descriptor().exports().stream()
            .filter(each -> !each.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    try (ModuleReader reader = module.reference().open()) {
      return reader
          .list()
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .filter(name -> exported.contains(name.substring(0, Math.max(0, name.lastIndexOf('.')))))
          .filter(name -> !name.startsWith(PREVIEW))
          .<Class<?>>map(JdkEnumsTest::type)
          .filter(type -> type.isEnum() && isPublic(type))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private static boolean isPublic(Class<?> type) {
    return type == null
        || Modifier.isPublic(type.getModifiers()) && isPublic(type.getDeclaringClass());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DayOfWeek | \"MONDAY\"",
        "List<Thread.State> | [\"NEW\",\"BLOCKED\"]",
        "Set<@NotNull Month> | [\"MAY\"]",
        "SortedSet<TimeUnit> | [\"NANOSECONDS\",\"DAYS\"]",
        "RoundingMode[] | [\"HALF_UP\"]",
        "Box<ChronoUnit> | {\"value\":\"WEEKS\"}",
        "Plan | {\"type\":\"Weekly\",\"day\":\"FRIDAY\",\"days\":null}",
      })
  void strictParametersHaveThemEverywhere(String type, String json) {
    LoadedTools tools =
        LoadedTools.of(
            LoadedTools.compile(
                """
                @AssistantTool interface Tools {
                  /** E. */ List<TYPE> echo(TYPE value, @Default("\\"MONDAY\\"") DayOfWeek first);
                  record Box<T>(T value) {}
                  sealed interface Plan {
                    record Weekly(DayOfWeek day, @Nullable List<DayOfWeek> days) implements Plan {}
                    record Daily() implements Plan {}
                  }
                }
                class Impl implements Tools {
                  public List<TYPE> echo(TYPE value, DayOfWeek first) {
                    assert first == DayOfWeek.MONDAY;
                    return Collections.singletonList(value);
                  }
                }
                """
                    .replace("ChronoUnit", "java.time.temporal.ChronoUnit")
                    .replace("TYPE", type.replace("ChronoUnit", "java.time.temporal.ChronoUnit"))));

    String arguments = "{\"value\":" + json + ",\"first\":null}";
    assertThat(tools.call("echo", arguments)).isEqualTo("[" + json + "]");
  }

  @Test
  void aConstantsDescriptionAndNameAreThoseOfTheEnum() {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** T. */ void take(@Nullable DayOfWeek day); }");

    assertThat(tools.definition("take").parameters())
        .contains(
            "\"day\":{\"type\":[\"string\",\"null\"],\"enum\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\",null]}");
  }

  @Test
  void aClassOfTheUserMayHaveTheNameOfTheEnclosingClass() {
    LoadedTools tools =
        LoadedTools.of(
            """
            class Thread {}
            @AssistantTool interface Tools {
              /** E. */ java.lang.Thread.State echo(java.lang.Thread.State value);
            }
            """);

    assertThat(tools.call("echo", "{\"value\":\"NEW\"}")).isEqualTo("NEW");
  }
}
