package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.LoadedTools;
import io.github.assistanttools.processor.testing.Schemas;
import io.github.assistanttools.processor.testing.SourceFile;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written fits the result schema; what does not fit is {@code result_invalid}. */
class ResultTruthTest {

  private static final String INVALID = "{\"error\":{\"code\":\"result_invalid\",";

  private static final String ANNOTATIONS =
      """
      @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface NonNull {}
      @interface Nonnull { String when() default ""; }
      """;

  /** An interface whose function gives {@code new Box(null)}. */
  private static LoadedTools box(String box) {
    return LoadedTools.of(
        ANNOTATIONS
            + """
            @AssistantTool
            interface Tools {
              /** Gives. */
              Box give();
            }
            class Impl implements Tools {
              @Override
              public Box give() { return new Box(null); }
            }
            """
            + box);
  }

  private static boolean admits(LoadedTools tools, String function, String document) {
    String schema = tools.definition(function).result().orElseThrow();
    assertThat(Schemas.metaViolations(schema)).isEmpty();
    return Schemas.violations(schema, document).isEmpty();
  }

  private static void assertRefused(ToolOutput output) {
    assertThat(output.failed()).isTrue();
    assertThat(output.output()).startsWith(INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Box(String x) {}",
        "record Box(@Nullable String x) {}",
        "@org.jspecify.annotations.NullMarked record Box(@Nullable String x) {}",
        "@org.jspecify.annotations.NullMarked interface A {"
            + " @org.jspecify.annotations.NullUnmarked interface B {} }"
            + " record Box(List<String> x) {}",
        "record Box(Optional<String> x) {}",
        "record Box(Object x) {}",
        "class Box { private String x; Box(String x) { this.x = x; }"
            + " @NonNull public String getY() { return \"y\"; } public String getX() { return x; } }"
      })
  void aReferenceMayBeNullUnlessItsTypeSaysThatItIsNot(String declaration) {
    LoadedTools tools = box(declaration);
    String output = tools.call("give", "{}");

    assertThat(output).contains("\"x\":null");
    assertThat(admits(tools, "give", output)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Box(@NonNull String x) {}",
        "record Box(@Nonnull String x) {}",
        "record Box(@NotNull String x) {}",
        "record Box(@NotBlank String x) {}",
        "record Box(@NotEmpty List<String> x) {}",
        "record Box(@NotEmpty String[] x) {}",
        "record Box(@NonNull Object x) {}",
        "@org.jspecify.annotations.NullMarked record Box(String x) {}",
        "@org.jspecify.annotations.NullMarked record Box(int[] x) {}",
        "@org.jspecify.annotations.NullMarked record Box(Object x) {}",
        "@org.jspecify.annotations.NullMarked class Box { private String x; Box(String x) { this.x = x; }"
            + " public String getX() { return x; } }",
        "class Box { private @NotNull String x; Box(String x) { this.x = x; }"
            + " public String getX() { return x; } }",
        "class Box { private String x; Box(String x) { this.x = x; }"
            + " @Nonnull public String getX() { return x; } }",
        "class Box { private String x; Box(String x) { this.x = x; }"
            + " public @NonNull String getX() { return x; } }",
        "@JsonInclude(JsonInclude.Include.NON_NULL) record Box(@NonNull String x) {}",
        "enum Unit { A } record Box(@NonNull Unit x) {}",
        "record Id(@JsonValue int value) {} record Box(@NonNull Id x) {}",
        "record In(int a) {} record Box(@NonNull In x) {}",
        "sealed interface U {} record V(int a) implements U {} record Box(@NonNull U x) {}"
      })
  void aNullWhereTheTypeExcludesItIsRefused(String declaration) {
    LoadedTools tools = box(declaration);

    assertRefused(tools.answer("give", "{}"));
    assertThat(admits(tools, "give", "{\"x\":null}")).isFalse();
    assertThat(admits(tools, "give", "{}")).isFalse();
  }

  @Test
  void everySiteOfAResultHasARuleOfItsOwn() {
    LoadedTools tools =
        LoadedTools.of(
            ANNOTATIONS
                + """
                record Item(String name) {}
                record Id(@JsonValue String value) {}
                record Page<T>(List<T> all, T first) {}
                @AssistantTool
                interface Tools {
                  /** Gives. */
                  @NotNull String text(int i);
                  /** Gives. */
                  List<@NonNull Item> items(int i);
                  /** Gives. */
                  @NonNull Id[] ids(int i);
                  /** Gives. */
                  Map<String, @NonNull Integer> counts(int i);
                  /** Gives. */
                  Page<@NonNull String> page(int i);
                  /** Gives. */
                  CompletionStage<@NonNull Item> later(int i);
                  /** Gives. */
                  List<List<@NonNull String>> lists(int i);
                  /** Gives. */
                  Set<BigDecimal> set(int i);
                }
                class Impl implements Tools {
                  static final String[] TEXTS = {"a", null};
                  static final Item[] ITEMS = {new Item(null), null};
                  public String text(int i) { return TEXTS[i]; }
                  public List<Item> items(int i) { return Collections.singletonList(ITEMS[i]); }
                  public Id[] ids(int i) { return new Id[] {i == 0 ? new Id(null) : null}; }
                  public Map<String, Integer> counts(int i) {
                    return Collections.singletonMap("k", i == 0 ? 1 : null);
                  }
                  public Page<String> page(int i) {
                    return new Page<>(Collections.singletonList(TEXTS[i]), "a");
                  }
                  public CompletionStage<Item> later(int i) {
                    return CompletableFuture.completedFuture(ITEMS[i]);
                  }
                  public List<List<String>> lists(int i) {
                    return Arrays.asList(null, Collections.singletonList(TEXTS[i]));
                  }
                  public Set<BigDecimal> set(int i) {
                    return new LinkedHashSet<>(List.of(new BigDecimal("1.0"), new BigDecimal("1.00")));
                  }
                }
                """);
    for (String function : List.of("items", "ids", "counts", "page", "later", "lists")) {
      ToolOutput right = tools.answer(function, "{\"i\":0}");
      assertThat(right.failed()).as(right.output()).isFalse();
      assertThat(admits(tools, function, right.output())).as(right.output()).isTrue();
      assertRefused(tools.answer(function, "{\"i\":1}"));
    }
    assertThat(tools.call("text", "{\"i\":0}")).isEqualTo("a");
    assertRefused(tools.answer("text", "{\"i\":1}"));
    assertThat(admits(tools, "text", "null")).isFalse();
    assertThat(admits(tools, "set", tools.call("set", "{\"i\":0}"))).isTrue();
  }

  @Test
  void aMemberThatMayBeOmittedIsNotRequired() {
    LoadedTools tools = box("@JsonInclude(JsonInclude.Include.NON_NULL) record Box(String x) {}");

    assertThat(tools.call("give", "{}")).isEqualTo("{}");
    assertThat(admits(tools, "give", "{}")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"@NullMarked, false", "@NullUnmarked, true", "'', true"})
  void aPackageMayBeMarked(String annotation, boolean admitted) {
    String imports =
        "package p; import org.jspecify.annotations.*; import io.github.assistanttools.*; ";
    Compiled compiled =
        Javac.tolerant()
            .compile(
                List.of(
                    new SourceFile(
                        "p/package-info.java",
                        annotation + " package p; import org.jspecify.annotations.*;"),
                    new SourceFile(
                        "p/Tools.java",
                        imports
                            + "@AssistantTool public interface Tools { /** Gives. */ String give(); }")));

    assertThat(compiled.succeeds().generated().get("p/ToolsDispatcher.java").contains("null"))
        .isEqualTo(admitted);
  }

  @Test
  void anEmptyTextIsSentAsAWordThatTheSchemaAdmits() {
    LoadedTools tools =
        LoadedTools.of(
            """
            enum Unit { @Name("") NONE }
            @AssistantTool
            interface Tools {
              /** Gives. */
              byte[] bytes();
              /** Gives. */
              Unit unit();
              /** Gives. */
              List<Unit> units();
            }
            class Impl implements Tools {
              public byte[] bytes() { return new byte[0]; }
              public Unit unit() { return Unit.NONE; }
              public List<Unit> units() { return List.of(Unit.NONE); }
            }
            """);
    for (String function : List.of("bytes", "unit")) {
      assertThat(tools.call(function, "{}")).isEqualTo("(empty)");
      assertThat(admits(tools, function, "\"(empty)\"")).isTrue();
    }
    assertThat(admits(tools, "units", tools.call("units", "{}"))).isTrue();
  }

  @Test
  void aValueWithoutADeclaredTypeMayBeOfAnyClassThatTheInterfaceMentions() {
    LoadedTools tools =
        LoadedTools.of(
            """
            record Item(@JsonProperty("label") String name) {}
            record Unknown(int a) {}
            record Query(String words) {}
            record Id(@JsonValue UUID value) {}
            enum Unit { @JsonProperty("kg") KILO }
            enum Other { A }
            sealed interface Shape {}
            record Circle(int r) implements Shape {}
            class Base { public int getA() { return 1; } }
            class Derived extends Base { public int getB() { return 2; } }
            @AssistantTool
            interface Tools {
              /** Finds. */
              List<Item> find(Query query, @Nullable Unit unit);
              /** Gives. */
              Base base();
              /** Gives. */
              Derived derived();
              /** Gives. */
              Shape shape();
              /** Gives. */
              Map<String, Object> give(int i);
              /** Gives. */
              Optional<Id> id();
            }
            class Impl implements Tools {
              static final UUID ZERO = new UUID(0, 0);
              static final List<Object> VALUES =
                  List.of(
                      List.of(new Item("a")),
                      new Query(null),
                      Unit.KILO,
                      Map.of(Unit.KILO, new Circle(1)),
                      new Item[] {new Item("b")},
                      List.of(new Base(), new Derived(), new Derived() {}),
                      Map.of(ZERO, OptionalInt.of(1)),
                      Map.of(new Id(ZERO), 1L),
                      Map.of(7, DayOfWeek.MONDAY),
                      new Unknown(1),
                      Other.A,
                      Map.of(new Item("a"), 1));
              public List<Item> find(Query query, Unit unit) { return List.of(); }
              public Base base() { return null; }
              public Derived derived() { return null; }
              public Shape shape() { return null; }
              public Map<String, Object> give(int i) { return Map.of("k", VALUES.get(i)); }
              public Optional<Id> id() { return Optional.empty(); }
            }
            """);
    List<String> expected =
        List.of(
            "[{\"label\":\"a\"}]",
            "{\"words\":null}",
            "\"kg\"",
            "{\"kg\":{\"type\":\"Circle\",\"r\":1}}",
            "[{\"label\":\"b\"}]",
            "[{\"a\":1},{\"a\":1,\"b\":2},{\"a\":1,\"b\":2}]",
            "{\"00000000-0000-0000-0000-000000000000\":1}",
            "{\"00000000-0000-0000-0000-000000000000\":1}",
            "{\"7\":\"MONDAY\"}");
    for (int i = 0; i < expected.size(); i++) {
      assertThat(tools.call("give", "{\"i\":" + i + "}"))
          .isEqualTo("{\"k\":" + expected.get(i) + "}");
    }
    for (int i = expected.size(); i < expected.size() + 3; i++) {
      assertRefused(tools.answer("give", "{\"i\":" + i + "}"));
    }
  }
}
