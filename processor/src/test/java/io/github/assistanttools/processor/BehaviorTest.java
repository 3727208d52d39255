package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.assistanttools.processor.testing.LoadedTools;
import io.github.assistanttools.processor.testing.Schemas;
import io.github.assistanttools.runtime.CallPolicy;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated dispatchers do with arguments and results. */
class BehaviorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "String | \"a\\u00e9\\n\" | `aé\n`",
        "CharSequence | \"a\" | a",
        "char | \"x\" | x",
        "Character | \"'\" | '",
        "boolean | true | true",
        "Boolean | false | false",
        "byte | -128 | -128",
        "Byte | 127 | 127",
        "short | -32768 | -32768",
        "Short | 1 | 1",
        "int | 2147483647 | 2147483647",
        "Integer | 0 | 0",
        "long | -9223372036854775808 | -9223372036854775808",
        "Long | 1 | 1",
        "float | 0.1 | 0.1",
        "Float | 1e3 | 1000.0",
        "double | 1e-300 | 1.0E-300",
        "Double | 0.1 | 0.1",
        "BigInteger | 123456789012345678901234567890 | 123456789012345678901234567890",
        "BigDecimal | 0.10 | 0.10",
        "LocalDate | \"2026-11-30\" | 2026-11-30",
        "Instant | \"2026-11-30T10:15:30+01:00\" | 2026-11-30T09:15:30Z",
        "OffsetDateTime | \"2026-11-30T10:15:00+01:00\" | 2026-11-30T10:15:00+01:00",
        "UUID | \"123E4567-e89b-12d3-a456-426614174000\" | 123e4567-e89b-12d3-a456-426614174000",
        "byte[] | \"AAEC\" | AAEC",
        "Unit | \"celsius\" | celsius",
        "Point | {\"x\":1,\"y\":null} | {\"x\":1,\"y\":null}",
        "Point[] | [{\"y\":\"a\",\"x\":1}] | [{\"x\":1,\"y\":\"a\"}]",
        "Point[][] | [[],[{\"x\":1,\"y\":null}]] | [[],[{\"x\":1,\"y\":null}]]",
        "List<String> | [\"b\",\"a\",\"b\"] | [\"b\",\"a\",\"b\"]",
        "Collection<Unit> | [\"celsius\"] | [\"celsius\"]",
        "Iterable<Long> | [1,2] | [1,2]",
        "Set<Point> | [{\"x\":2,\"y\":null},{\"x\":1,\"y\":null}] | [{\"x\":2,\"y\":null},{\"x\":1,\"y\":null}]",
        "SortedSet<String> | [\"b\",\"a\"] | [\"a\",\"b\"]",
        "boolean[] | [true,false] | [true,false]",
        "short[] | [1] | [1]",
        "int[] | [] | []",
        "long[] | [1,2] | [1,2]",
        "float[] | [0.5] | [0.5]",
        "double[] | [0.5] | [0.5]",
        "char[] | [\"a\"] | [\"a\"]",
        "int[][] | [[1],[]] | [[1],[]]",
        "byte[][] | [\"AA==\"] | [\"AA==\"]",
        "List<int[]> | [[1]] | [[1]]",
        "List<@Nullable Integer> | [1,null] | [1,null]",
        "Integer @Nullable [] | null | null",
        "Optional<Point> | {\"x\":1,\"y\":\"b\"} | {\"x\":1,\"y\":\"b\"}",
        "Optional<Unit> | \"celsius\" | celsius",
        "Optional<String> | null | null",
        "OptionalInt | 7 | 7",
        "OptionalLong | null | null",
        "OptionalDouble | 0.5 | 0.5",
        "List<Optional<Integer>> | [1,null] | [1,null]",
        "List<? extends Point> | [{\"x\":1,\"y\":null}] | [{\"x\":1,\"y\":null}]",
        "Box<List<Unit>> | {\"value\":[\"celsius\"]} | {\"value\":[\"celsius\"]}",
        "Map<String, Box<Integer>> | {\"b\":{\"value\":1}} | {\"b\":{\"value\":1}}",
        "Map<String, @Nullable Integer> | {\"b\":null} | {\"b\":null}",
        "Object | {\"a\":[1,1.50,\"x\",true,null]} | {\"a\":[1,1.50,\"x\",true,null]}",
        "List<?> | [1,\"a\"] | [1,\"a\"]",
        "Map<String, ?> | {\"a\":1} | {\"a\":1}",
      })
  void aValueComesBackAsItWent(String type, String json, String output) {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool(strict = false) interface Tools {
              /** Echoes. */ TYPE echo(TYPE value);
              enum Unit { @Name("celsius") CELSIUS }
              record Point(int x, @Nullable String y) {}
              record Box<T>(T value) {}
            }
            """
                .replace("TYPE", type));

    assertThat(tools.answer("echo", "{\"value\":" + json + "}"))
        .isEqualTo(
            json.startsWith("\"")
                ? ToolOutput.of("call_1", output)
                : ToolOutput.ofJson("call_1", output));
    // A result that is a string is sent without its quotes; here is the string itself.
    String result = json.startsWith("\"") ? json : output;
    assertThat(Schemas.violations(tools.definition("echo").result().orElseThrow(), result))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"void", "CompletionStage<Void>"})
  void whereNothingIsGivenThereIsNoSchemaOfIt(String type) {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** Pings. */ %s ping(); }".formatted(type));

    assertThat(tools.definition("ping").result()).isEmpty();
  }

  @Test
  void theSchemaOfAResultIsThatOfItsValueAndNeutralEvenUnderStrict() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** A. */ CompletionStage<Map<String, Set<Integer>>> later();
              /** B. */ @Nullable Point point();
              record Point(@Default("1") int x, @Nullable Object y) {}
            }
            """);

    assertThat(tools.definition("later").result())
        .contains(
            "{\"type\":[\"object\",\"null\"],\"additionalProperties\":{\"type\":[\"array\",\"null\"],"
                + "\"items\":{\"type\":[\"integer\",\"null\"]}}}");
    assertThat(tools.definition("point").result())
        .hasValueSatisfying(
            schema -> {
              assertThat(Schemas.violations(schema, "null")).isEmpty();
              assertThat(Schemas.violations(schema, "{\"x\":1,\"y\":[1]}")).isEmpty();
              assertThat(Schemas.violations(schema, "{\"y\":null}")).isNotEmpty();
              assertThat(Schemas.violations(schema, "{\"x\":null,\"y\":null}")).isNotEmpty();
            });
  }

  @Test
  void defaultsOfStructuresAreReadFromTheirJson() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Tells. */
              String tell(
                  @Default("[1, 2]") List<Integer> list,
                  @Default("[\\"b\\", \\"a\\"]") Set<String> set,
                  @Default("[3]") int[] array,
                  @Default("{\\"x\\": 1}") Point point,
                  @Default("\\"celsius\\"") Unit unit,
                  @Default("5") OptionalInt number,
                  @Default("\\"text\\"") Optional<String> text,
                  @Default("1.10") BigDecimal decimal,
                  @Default("\\"2026-11-30\\"") LocalDate date,
                  @Default("[{\\"x\\": 7, \\"y\\": 8}]") Point[] points,
                  @Default("\\"x\\"") Character letter,
                  @Default("\\"A\\"") @Nullable String both);
              enum Unit { @Name("celsius") CELSIUS }
              record Point(int x, @Default("2") int y) {}
            }
            class Impl implements Tools {
              public String tell(List<Integer> list, Set<String> set, int[] array, Point point,
                  Unit unit, OptionalInt number, Optional<String> text, BigDecimal decimal,
                  LocalDate date, Point[] points, Character letter, String both) {
                return list + " " + set + " " + Arrays.toString(array) + " " + point + " " + unit
                    + " " + number + " " + text + " " + decimal + " " + date + " "
                    + Arrays.toString(points) + " " + letter + " " + both;
              }
            }
            """);
    String told =
        "[1, 2] [b, a] [3] Point[x=1, y=2] CELSIUS OptionalInt[5] Optional[text] 1.10 2026-11-30"
            + " [Point[x=7, y=8]] x A";

    assertThat(tools.call("tell", "{}")).isEqualTo(told);
    assertThat(
            tools.call(
                "tell",
                """
                {"list":null,"set":null,"array":null,"point":null,"unit":null,"number":null,
                 "text":null,"decimal":null,"date":null,"points":null,"letter":null,"both":null}"""))
        .isEqualTo(told);
    assertThat(tools.call("tell", "{\"list\":[],\"point\":{\"x\":5,\"y\":null},\"number\":6}"))
        .isEqualTo(told.replace("[1, 2] [b", "[] [b").replace("x=1", "x=5").replace("[5]", "[6]"));
    assertThat(tools.call("tell", "{\"list\":[\"x\"],\"date\":\"soon\"}"))
        .contains("/list/0", "/date", "2 problems");
  }

  @Test
  void whatARecordsConstructorRefusesIsAProblemAtTheRecord() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Books. */ void book(List<Period> periods, int x);
              record Period(int from, int to) {
                public Period {
                  if (to < from) { throw new IllegalArgumentException("to is before from"); }
                }
              }
            }
            """);

    assertThat(
            tools.call(
                "book", "{\"periods\":[{\"from\":1,\"to\":2},{\"from\":2,\"to\":1}],\"x\":\"y\"}"))
        .contains("2 problems")
        .contains("{\"path\":\"/periods/1\",\"message\":\"to is before from\"}")
        .contains("{\"path\":\"/x\"");
    assertThat(tools.received()).isEmpty();
  }

  @Test
  void aRecordWithAProblemIsNotConstructed() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Books. */ void book(Outer outer);
              record Outer(Inner inner) {
                public Outer { Objects.requireNonNull(inner); }
              }
              record Inner(int x) {
                public Inner { if (x < 0) { throw new IllegalArgumentException("negative"); } }
              }
            }
            """);

    assertThat(tools.call("book", "{\"outer\":{\"inner\":{\"x\":-1}}}"))
        .contains("1 problem in", "{\"path\":\"/outer/inner\",\"message\":\"negative\"}");
  }

  @Test
  void anotherExceptionOfARecordsConstructorIsAFailureWithoutItsText() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Books. */ void book(Period period);
              record Period(int from) {
                public Period { if (from < 0) { throw new IllegalStateException("secret"); } }
              }
            }
            """);

    assertThat(tools.call("book", "{\"period\":{\"from\":-1}}"))
        .contains("tool_failed")
        .doesNotContain("secret");
  }

  @Test
  void theContextIsInjectedAndNoArgument() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools { /** Tells. */ String tell(int a, ToolContext c, int b); }
            class Impl implements Tools {
              static final ToolContext.Key<String> USER = ToolContext.Key.of("user", String.class);
              public String tell(int a, ToolContext c, int b) {
                return a + c.call().id() + c.require(USER) + b;
              }
            }
            """);
    Toolbox toolbox = tools.toolbox().with(ToolContext.Key.of("user", String.class), "ann");

    assertThat(toolbox.callAll(List.of(new ToolCall("7", "tell", "{\"a\":1,\"b\":2}"))))
        .containsExactly(ToolOutput.of("7", "17ann2"));
    assertThat(tools.definition("tell").parameters()).doesNotContain("\"c\"");
    assertThat(tools.call("tell", "{\"a\":1,\"b\":2,\"c\":3}")).contains("\"/c\"");
  }

  @Test
  void stagesAreWaitedForAndTheirValuesWritten() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** A. */ CompletionStage<String> text();
              /** B. */ CompletableFuture<List<Point>> points();
              /** C. */ CompletionStage<Void> nothing();
              /** D. */ CompletionStage<@Nullable String> none();
              /** E. */ CompletionStage<String> tool();
              record Point(int x) {}
            }
            class Impl implements Tools {
              public CompletionStage<String> text() {
                return CompletableFuture.supplyAsync(() -> "later");
              }
              public CompletableFuture<List<Point>> points() {
                return CompletableFuture.completedFuture(List.of(new Point(1)));
              }
              public CompletionStage<Void> nothing() { return CompletableFuture.runAsync(() -> {}); }
              public CompletionStage<String> none() { return CompletableFuture.completedFuture(null); }
              public CompletionStage<String> tool() {
                return CompletableFuture.supplyAsync(() -> { throw new ToolException("closed"); });
              }
            }
            """);

    assertThat(tools.call("text", "{}")).isEqualTo("later");
    assertThat(tools.call("points", "{}")).isEqualTo("[{\"x\":1}]");
    assertThat(tools.call("nothing", "{}")).isEqualTo("success");
    assertThat(tools.call("none", "{}")).isEqualTo("null");
    assertThat(tools.call("tool", "{}")).contains("tool_failed", "\"closed\"");
  }

  @Test
  void aNullInsideAResultIsWritten() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Gives. */ Thing give();
              record Thing(String text, Integer number, Unit unit, Thing thing, List<String> list,
                  int[] array, Boolean truth, byte[] bytes, UUID uuid, Optional<String> optional,
                  OffsetDateTime time, Character letter, Map<String, Integer> map, Object any) {}
              enum Unit { A }
            }
            class Impl implements Tools {
              public Thing give() {
                return new Thing(null, null, null, null, null, null, null, null, null,
                    Optional.empty(), null, null, null, null);
              }
            }
            """);

    assertThat(tools.call("give", "{}"))
        .isEqualTo(
            "{\"text\":null,\"number\":null,\"unit\":null,\"thing\":null,\"list\":null,"
                + "\"array\":null,\"truth\":null,\"bytes\":null,\"uuid\":null,\"optional\":null,"
                + "\"time\":null,\"letter\":null,\"map\":null,\"any\":null}");
  }

  @Test
  void deprecatedToolsWorkLikeAnyOther() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Echoes. */ @Deprecated Unit echo(@Default("\\"OLD\\"") Unit unit);
              enum Unit { @Deprecated(forRemoval = true) OLD, NEW }
            }
            """);

    assertThat(tools.call("echo", "{}")).isEqualTo("OLD");
    assertThat(tools.call("echo", "{\"unit\":\"NEW\"}")).isEqualTo("NEW");
  }

  @Test
  void unicodeNamesAndTextsSurviveGeneratedCode() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              @Name("gruss") @Description("Grüßt 😀 \\"laut\\" \\\\ \\\\u0041 \\t $L \\"\\"\\" \\u2028 ende")
              String grüße(@Name("Länge \\u2028 😀 \\"\\"\\" \\\\") String länge, Farbe 色);
              enum Farbe { @Name("grün 🟢 \\n\\u0085") GRÜN }
            }
            """);
    String key = "L\u00e4nge \u2028 \ud83d\ude00 \\\"\\\"\\\" \\\\";

    assertThat(tools.definition("gruss").description())
        .isEqualTo("Gr\u00fc\u00dft \ud83d\ude00 \"laut\" \\ \\u0041 \t $L \"\"\" \u2028 ende");
    assertThat(
            tools.call(
                "gruss",
                "{\"%s\":\"\u2028 \u00df\",\"\u8272\":\"gr\u00fcn \ud83d\udfe2 \\n\\u0085\"}"
                    .formatted(key)))
        .isEqualTo("\u2028 \u00df");
    assertThat(tools.definition("gruss").parameters()).contains("\"\u8272\":");
  }

  @Test
  void theToolboxNamesBothInterfacesOfADuplicateFunction() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools { /** Pings. */ void ping(); }
            @AssistantTool interface Others { /** Pings. */ void ping(); }
            class Other implements Others { public void ping() {} }
            class Impl implements Tools { public void ping() {} }
            """);

    assertThat(
            catchThrowable(
                () ->
                    Toolbox.of(
                        tools.dispatcher("Tools", tools.instance("Impl")),
                        tools.dispatcher("Others", tools.instance("Other")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("ping", "t.Tools", "t.Others");
  }

  @Test
  void policiesTravelWithTheDefinition() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Pings. */ void ping();
              /** Reads. */
              @ToolPolicy(readOnly = true, destructive = false, idempotent = true,
                  openWorld = false, exclusive = true, timeout = "PT2S")
              void read();
            }
            """);

    assertThat(tools.definition("ping").policy()).isEqualTo(CallPolicy.DEFAULT);
    assertThat(tools.definition("read").policy())
        .isEqualTo(
            CallPolicy.DEFAULT
                .readOnly(true)
                .destructive(false)
                .idempotent(true)
                .openWorld(false)
                .exclusive(true)
                .timeout(Duration.ofSeconds(2)));
  }

  @Test
  void aDefaultOfAPrimitiveWithConstraintsIsThatPrimitive() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Takes. */ String take(@Default("7") @Min(1) int count);
            }
            class Impl implements Tools {
              public String take(int count) { return "took " + count; }
            }
            """);

    assertThat(tools.call("take", "{}")).isEqualTo("took 7");
    assertThat(tools.call("take", "{\"count\":0}")).contains("must be at least 1");
  }

  @Test
  void whatASettersParameterIsCalledHoldsForWhatIsWrittenToo() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Echoes. */ Bean echo(Bean bean);
              class Bean {
                private String text;
                public String getText() { return text; }
                public void setText(@Name("the text") @Nullable String text) { this.text = text; }
              }
            }
            """);

    String result = tools.definition("echo").result().orElseThrow();
    assertThat(tools.call("echo", "{\"bean\":{\"the text\":null}}"))
        .isEqualTo("{\"the text\":null}");
    assertThat(Schemas.violations(result, "{\"the text\":null}")).isEmpty();
  }

  @Test
  void whatACreatorsParameterIsCalledHoldsForTheGetterToo() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Echoes. */ Text echo(Text text);
              final class Text {
                private final String text;
                @JsonCreator Text(@JsonProperty("the text") @Nullable String text) { this.text = text; }
                public String getText() { return text; }
              }
            }
            """);

    String result = tools.definition("echo").result().orElseThrow();
    assertThat(tools.call("echo", "{\"text\":{\"the text\":null}}"))
        .isEqualTo("{\"the text\":null}");
    assertThat(Schemas.violations(result, "{\"the text\":null}")).isEmpty();
  }

  @Test
  void aDefaultThatItsClassRefusesHidesNoProblemOfTheArguments() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Books. */
              String book(@Default("{\\"from\\": 2, \\"to\\": 1}") Period period, int guests);
              /** Books many. */ String bookAll(List<Stay> stays);
              record Period(int from, int to) {
                public Period {
                  if (to < from) { throw new IllegalArgumentException("to is before from"); }
                }
              }
              record Stay(@Default("[1.5]") List<BigDecimal> prices, int guests) {
                public Stay { prices = List.copyOf(prices); }
              }
            }
            class Impl implements Tools {
              public String book(Period period, int guests) { return period.toString(); }
              public String bookAll(List<Stay> stays) { return stays.toString(); }
            }
            """);

    assertThat(tools.call("book", "{\"period\":{\"from\":\"x\",\"to\":1},\"guests\":1}"))
        .contains("1 problem in", "/period/from");
    assertThat(tools.call("book", "{\"period\":{\"from\":2,\"to\":1},\"guests\":1}"))
        .contains("{\"path\":\"/period\",\"message\":\"to is before from\"}");
    assertThat(tools.call("book", "{\"guests\":\"two\"}")).contains("1 problem in", "/guests");
    assertThat(tools.call("book", "{}")).contains("{\"path\":\"/guests\",\"message\":\"missing\"}");
    assertThat(tools.call("book", "{\"guests\":1}")).contains("tool_failed");
    assertThat(tools.call("bookAll", "{\"stays\":[{\"prices\":1,\"guests\":1},{\"guests\":1},{}]}"))
        .contains("2 problems in", "/stays/0/prices", "/stays/2/guests");
    assertThat(tools.call("bookAll", "{\"stays\":[{\"guests\":1}]}")).contains("[1.5]");
  }

  @Test
  void aDefaultThatWasRightOnceStaysRight() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Gives the day. */ LocalDate day(
                  @Default("\\"2020-01-01\\"") @jakarta.validation.constraints.Future LocalDate day);
            }
            """);

    assertThat(tools.call("day", "{}")).isEqualTo("2020-01-01");
    assertThat(tools.call("day", "{\"day\":\"2020-01-01\"}")).contains("must be in the future");
  }

  @Test
  void typesMayBeCalledLikeConstants() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools { /** Takes. */ SKU sku(SKU sku, VAT vat, IBAN iban); }
            final class SKU {
              private final String x;
              private SKU(String x) { this.x = x; }
              @JsonCreator static SKU of(@JsonProperty("x") String x) { return new SKU(x); }
              public String getX() { return x; }
            }
            enum VAT { FULL, NONE }
            record IBAN(String value) {
              @JsonCreator static IBAN of(String value) { return new IBAN(value); }
              @JsonValue public String value() { return value; }
            }
            """);

    assertThat(tools.call("sku", "{\"sku\":{\"x\":\"1\"},\"vat\":\"FULL\",\"iban\":\"DE\"}"))
        .isEqualTo("{\"x\":\"1\"}");
  }
}
