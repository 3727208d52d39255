package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.assistanttools.processor.testing.CaseFolder;
import io.github.assistanttools.processor.testing.ClassPath;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.LoadedTools;
import io.github.assistanttools.processor.testing.Schemas;
import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is easily got wrong between a model and Java, from end to end. */
class PeersTest {

  @Test
  void aRecursiveRecordIsDefinedOnceAndReferredToByItsOwnName() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Echoes. */ Node echo(Node node, Other other);
              record Node(int value, List<Node> next) {}
              record Other(String name, Optional<Other> other) {}
            }
            class Impl implements Tools {
              public Node echo(Node node, Other other) { return node; }
            }
            """);
    String tree = "{\"value\":1,\"next\":[{\"value\":2,\"next\":[]}]}";
    String arguments =
        "{\"node\":%s,\"other\":{\"name\":\"a\",\"other\":{\"name\":\"b\",\"other\":null}}}"
            .formatted(tree);

    assertThat(tools.call("echo", arguments)).isEqualTo(tree);
    String schema = tools.definition("echo").parameters();
    assertThat(schema).contains("\"$ref\":\"#/$defs/Node\"").doesNotContain("\"$ref\":\"#\"");
    assertThat(Schemas.violations(schema, arguments)).isEmpty();
    assertThat(Schemas.violations(schema, arguments.replace("\"value\":2", "\"value\":\"two\"")))
        .isNotEmpty();
    assertThat(Schemas.violations(schema, arguments.replace("\"name\":\"b\"", "\"value\":3")))
        .isNotEmpty();
  }

  @Test
  void anInterfaceNestedInAClassWorks() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools { /** Pings. */ void ping(); }
            class Outer {
              @AssistantTool interface Inner { /** Echoes. */ String echo(String text); }
              static class Impl implements Inner {
                public String echo(String text) { return text; }
              }
            }
            """);

    Toolbox inner = Toolbox.of(tools.dispatcher("Outer_Inner", tools.instance("Outer$Impl")));

    assertThat(inner.call(new ToolCall("1", "echo", "{\"text\":\"x\"}")).output()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** A. */ void find(String a); /** B. */ void find(int b);",
        "/** A. */ @Name(\"get weather!é\") void find();",
        "/** A. */ void größe();",
        "/** A. */ @Name(\"gr__e\") void größe(); /** B. */ @Name(\"gr__e\") void grüße();"
      })
  void overloadsAndNamesTheProtocolRefusesAreCompileErrors(String methods) {
    assertThat(errors(methods)).singleElement().asString().contains("@Name");
  }

  @Test
  void aDefaultIsJsonThatFitsItsTypeOrACompileError() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Echoes. */ long echo(@Default("9999999999") long value);
              /** Echoes. */ boolean truth(@Default("true") boolean value);
            }
            """);

    assertThat(tools.call("echo", "{}")).isEqualTo("9999999999");
    assertThat(tools.call("truth", "{}")).isEqualTo("true");
    assertThat(errors("/** A. */ void a(@Default(\"TRUE\") boolean value);"))
        .singleElement()
        .asString()
        .contains("[AssistantToolDefault]")
        .contains("true");
    assertThat(errors("/** A. */ void a(@Default(\"010\") int value);"))
        .singleElement()
        .asString()
        .contains("[AssistantToolDefault]")
        .contains("write a literal such as 10");
    assertThat(errors("/** A. */ void a(@Default(\"9999999999\") int value);"))
        .singleElement()
        .asString()
        .contains("[AssistantToolDefault]")
        .contains("2147483647");
  }

  @Test
  void aCheckedExceptionOnAToolMethodIsAFailedCall() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools { /** Reads. */ String read() throws java.io.IOException; }
            class Impl implements Tools {
              public String read() throws java.io.IOException {
                throw new java.io.IOException("disk secret");
              }
            }
            """);

    ToolOutput output = tools.answer("read", "{}");

    assertThat(output.failed()).isTrue();
    assertThat(output.output()).contains("tool_failed").doesNotContain("secret");
  }

  @Test
  void parametersMayBeCalledLikeAnyLocalOfTheGenerator() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Joins. */
              String join(String args, String invocation, String in, String out, String tools,
                  String context, String property, String value, String element, String java,
                  String io, String t, String yield, String record, String String,
                  ToolContext call);
            }
            class Impl implements Tools {
              public String join(String args, String invocation, String in, String out,
                  String tools, String context, String property, String value, String element,
                  String java, String io, String t, String yield, String record, String String,
                  ToolContext call) {
                return args + invocation + in + out + tools + context + property + value + element
                    + java + io + t + yield + record + String + call.call().id();
              }
            }
            """);

    String arguments =
        """
        {"args":"1","invocation":"2","in":"3","out":"4","tools":"5","context":"6","property":"7",
         "value":"8","element":"9","java":"a","io":"b","t":"c","yield":"d","record":"e",
         "String":"f"}""";
    assertThat(tools.call("join", arguments)).isEqualTo("123456789abcdefcall_1");
  }

  @Test
  void classesOfTheJdkAreOneJsonValueOrACompileErrorWithAWayOut() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Echoes. */ BigDecimal price(BigDecimal price);
              /** Echoes. */ LocalDate date(LocalDate date);
              /** Echoes. */ Duration duration(Duration duration);
              /** Echoes. */ java.net.URI uri(java.net.URI uri);
            }
            """);

    assertThat(tools.definition("price").parameters()).contains("\"price\":{\"type\":\"number\"}");
    assertThat(tools.definition("date").parameters())
        .contains("\"date\":{\"type\":\"string\",\"format\":\"date\"}");
    assertThat(tools.call("date", "{\"date\":\"2026-11-30\"}")).isEqualTo("2026-11-30");
    assertThat(tools.definition("duration").parameters())
        .contains("\"duration\":{\"type\":\"string\",\"pattern\":");
    assertThat(tools.call("duration", "{\"duration\":\"PT1H0M30.5S\"}")).isEqualTo("PT1H30.5S");
    assertThat(tools.call("uri", "{\"uri\":\"urn:a:b\"}")).isEqualTo("urn:a:b");
    for (String type : List.of("Calendar", "TimeZone", "java.io.File", "Number")) {
      assertThat(errors("/** A. */ void a(" + type + " value);"))
          .singleElement()
          .asString()
          .contains("[AssistantToolType]")
          .contains("has no JSON form; use ");
    }
  }

  @Test
  void typeArgumentsOfRecordsAreSubstituted() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Sums. */ int sum(Page<Order> orders, Page<Integer> numbers);
              record Page<T>(List<T> entries, T last) {}
              record Order(int quantity) {}
            }
            class Impl implements Tools {
              public int sum(Page<Order> orders, Page<Integer> numbers) {
                int sum = orders.last().quantity() + numbers.last();
                for (Order order : orders.entries()) { sum += order.quantity(); }
                for (Integer number : numbers.entries()) { sum += number; }
                return sum;
              }
            }
            """);

    assertThat(
            tools.call(
                "sum",
                """
                {"orders":{"entries":[{"quantity":1},{"quantity":2}],"last":{"quantity":4}},
                 "numbers":{"entries":[8,16],"last":32}}"""))
        .isEqualTo("63");
    assertThat(tools.definition("sum").parameters()).doesNotContain("{}");
  }

  @Test
  void methodsInheritedFromASuperInterfaceAreFunctions() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools extends Base<Integer> { /** Pings. */ void ping(); }
            interface Base<T> { @Description("Twice.") T twice(T value); }
            class Impl implements Tools {
              public void ping() {}
              public Integer twice(Integer value) { return value * 2; }
            }
            """);

    assertThat(tools.toolbox().functions())
        .extracting(FunctionDefinition::name)
        .containsExactly("ping", "twice");
    assertThat(tools.call("twice", "{\"value\":21}")).isEqualTo("42");
  }

  @Test
  void keysStandInTheOrderOfTheirDeclaration() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Takes. */ void take(int zulu, int alpha, int mike, int Bravo);
            }
            """);

    assertThat(tools.definition("take").parameters())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{\"zulu\":{\"type\":\"integer\"},"
                + "\"alpha\":{\"type\":\"integer\"},\"mike\":{\"type\":\"integer\"},"
                + "\"Bravo\":{\"type\":\"integer\"}},"
                + "\"required\":[\"zulu\",\"alpha\",\"mike\",\"Bravo\"],"
                + "\"additionalProperties\":false}");
  }

  @Test
  void theNewestSourceLevelIsNoWarning() {
    Javac.strict()
        .withOptions(
            "--release", String.valueOf(Runtime.version().feature()), "-Xlint:all", "-Werror")
        .compile(
            """
            import io.github.assistanttools.AssistantTool;
            @AssistantTool public interface Newest { /** Pings. */ String ping(); }
            """)
        .succeeds();
  }

  @Test
  void withoutTheProcessorItIsTheCompilerThatComplains() {
    // The user's own code names the generated class: no dispatcher, no build.
    String source =
        """
        class Main {
          Object dispatcher = new Main_ToolsDispatcher(() -> {});
          @io.github.assistanttools.AssistantTool interface Tools { /** Pings. */ void ping(); }
        }
        """;

    Javac.strict().compile(source).succeeds();
    assertThat(Javac.strict().withOptions("-proc:none").compile(source).messages())
        .singleElement()
        .asString()
        .contains("Main_ToolsDispatcher");
  }

  @Test
  void gradleIsToldThatTheProcessorIsIsolating() {
    assertThat(
            CaseFolder.read(
                ClassPath.of(AssistantToolProcessor.class)
                    .toPath()
                    .resolve("META-INF/gradle/incremental.annotation.processors")))
        .isEqualToIgnoringNewLines(AssistantToolProcessor.class.getName() + ",isolating");
  }

  @Test
  void snakeCaseKeepsAcronymsTogether() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool(naming = Naming.SNAKE_CASE) interface Tools {
              /** A. */ void getURL();
              /** B. */ void getHTTPStatus(int userID, int aBTest);
              /** C. */ void already_snake();
            }
            """);

    assertThat(tools.toolbox().functions())
        .extracting(FunctionDefinition::name)
        .containsExactly("get_url", "get_http_status", "already_snake");
    assertThat(tools.definition("get_http_status").parameters())
        .contains("[\"user_id\",\"a_b_test\"]");
  }

  @Test
  void schemaAndReaderAgreeOnTheNamesOfEnumConstants() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Echoes. */ Mode echo(Mode mode);
              enum Mode {
                @Name("very-fast") FAST { @Override int speed() { return 2; } },
                @JsonProperty("very-slow") SLOW { @Override int speed() { return 1; } };
                abstract int speed();
              }
            }
            """);

    assertThat(tools.definition("echo").parameters())
        .contains("\"enum\":[\"very-fast\",\"very-slow\"]");
    assertThat(tools.call("echo", "{\"mode\":\"very-fast\"}")).isEqualTo("very-fast");
    assertThat(tools.call("echo", "{\"mode\":\"very-slow\"}")).isEqualTo("very-slow");
    assertThat(tools.call("echo", "{\"mode\":\"FAST\"}")).contains("/mode", "very-fast");
  }

  @Test
  void aRenamedPropertyHasItsNameInSchemaReaderAndWriter() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Echoes. */ Item echo(@JsonProperty("the_item") Item item);
              record Item(@JsonProperty("stock_unit") String sku, @Name("how many") int quantity) {}
            }
            """);
    String item = "{\"stock_unit\":\"a\",\"how many\":2}";

    assertThat(tools.definition("echo").parameters())
        .contains("\"the_item\"", "\"stock_unit\"", "\"how many\"")
        .doesNotContain("\"sku\"", "\"quantity\"", "\"item\"");
    assertThat(tools.call("echo", "{\"the_item\":" + item + "}")).isEqualTo(item);
  }

  @Test
  void anOptionalIsItsValueOrNull() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Echoes. */ Box echo(Box box, Optional<Integer> limit);
              record Box(Optional<String> label) {}
            }
            """);

    String schema = tools.definition("echo").parameters();
    assertThat(schema)
        .contains("\"label\":{\"type\":[\"string\",\"null\"]}")
        .contains("\"limit\":{\"type\":[\"integer\",\"null\"]}");
    assertThat(tools.call("echo", "{\"box\":{\"label\":\"x\"},\"limit\":1}"))
        .isEqualTo("{\"label\":\"x\"}");
    assertThat(tools.received().get(1)).isEqualTo(Optional.of(1));
    assertThat(tools.call("echo", "{\"box\":{\"label\":null}}")).isEqualTo("{\"label\":null}");
    assertThat(tools.received().get(1)).isEqualTo(Optional.empty());
  }

  @Test
  void aMapKeepsItsValueTypeAndIsRefusedWhereStrictCannotSayIt() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool(strict = false) interface Tools {
              /** Echoes. */ Map<String, List<Integer>> echo(Map<String, List<Integer>> map);
            }
            """);

    assertThat(tools.definition("echo").parameters())
        .contains("\"additionalProperties\":{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}");
    assertThat(tools.call("echo", "{\"map\":{\"b\":[1],\"a\":[]}}"))
        .isEqualTo("{\"b\":[1],\"a\":[]}");
    assertThat(tools.call("echo", "{\"map\":{\"b\":[\"1\"]}}")).contains("\"/map/b/0\"");
    assertThat(errors("/** A. */ void a(Map<String, Integer> map);"))
        .singleElement()
        .asString()
        .contains("[AssistantToolStrict]")
        .contains("@AssistantTool(strict = false)");
  }

  @Test
  void bytesAreBase64BothWays() {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** Echoes. */ byte[] echo(byte[] data); }");

    assertThat(tools.definition("echo").parameters()).contains("\"data\":{\"type\":\"string\"");
    assertThat(tools.call("echo", "{\"data\":\"AP8=\"}")).isEqualTo("AP8=");
    assertThat((byte[]) tools.received().get(0)).containsExactly(0, -1);
    assertThat(tools.call("echo", "{\"data\":[0,255]}")).contains("/data");
  }

  @Test
  void aFunctionWithoutParametersHasAStrictSchemaOfNone() {
    LoadedTools tools =
        LoadedTools.of("@AssistantTool interface Tools { /** Pings. */ void ping(); }");

    assertThat(tools.definition("ping").parameters())
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}");
    assertThat(tools.definition("ping").strict()).isTrue();
    assertThat(tools.call("ping", "{}")).isEqualTo("success");
  }

  @Test
  void namesNeedNoCompilerOption() {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** Adds. */ int add(int left, int right); }");

    assertThat(tools.compiled().classes()).isNotEmpty();
    for (Method method : tools.type("Tools").getMethods()) {
      assertThat(method.getParameters()[0].isNamePresent()).isFalse();
    }
    assertThat(tools.definition("add").parameters()).contains("\"left\"", "\"right\"");
  }

  @Test
  void aMissingRequiredArgumentIsAProblemOfItsOwn() {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** Takes. */ String take(String text, int number); }");

    assertThat(tools.call("take", "{}"))
        .isEqualTo(
            "{\"error\":{\"code\":\"invalid_arguments\",\"message\":\"take: 2 problems in the"
                + " arguments\",\"problems\":[{\"path\":\"/text\",\"message\":\"missing\"},"
                + "{\"path\":\"/number\",\"message\":\"missing\"}]}}");
    assertThat(tools.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3.9", "4294967297", "-2147483649", "1e10", "\"2\"", "2.7", "true", "null"})
  void whatIsNoIntIsNeverRoundedCutOrConverted(String value) {
    LoadedTools tools =
        LoadedTools.of("@AssistantTool interface Tools { /** Echoes. */ int echo(int value); }");

    assertThat(tools.call("echo", "{\"value\":" + value + "}"))
        .contains("invalid_arguments", "\"path\":\"/value\"", "expected an integer");
    assertThat(tools.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "3.0", "3e0", "300e-2", "0.3e1"})
  void everySpellingOfAnIntegerIsOne(String value) {
    LoadedTools tools =
        LoadedTools.of("@AssistantTool interface Tools { /** Echoes. */ int echo(int value); }");

    assertThat(tools.call("echo", "{\"value\":" + value + "}")).isEqualTo("3");
  }

  @Test
  void anExplicitNullTakesTheDefault() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Echoes. */ int echo(@Default("7") int value, @Default("[1]") List<Integer> list);
            }
            """);

    assertThat(tools.call("echo", "{\"value\":null,\"list\":null}")).isEqualTo("7");
    assertThat(tools.received()).isEqualTo(List.of(7, List.of(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "null", "{}", " { } "})
  void emptyArgumentsMeanNone(String arguments) {
    LoadedTools tools =
        LoadedTools.of("@AssistantTool interface Tools { /** Pings. */ void ping(); }");

    assertThat(tools.call("ping", arguments)).isEqualTo("success");
  }

  @Test
  void aSealedTypeIsToldApartByItsDiscriminatorInSchemaReaderAndWriter() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Echoes. */ Shape echo(List<Shape> shapes);
              sealed interface Shape permits Circle, Square {}
              record Circle(double radius) implements Shape {}
              record Square(double side) implements Shape {}
            }
            class Impl implements Tools {
              public Shape echo(List<Shape> shapes) { return shapes.get(shapes.size() - 1); }
            }
            """);
    String circle = "{\"type\":\"Circle\",\"radius\":1.5}";
    String square = "{\"side\":2.0,\"type\":\"Square\"}";
    String arguments = "{\"shapes\":[%s,%s]}".formatted(circle, square);
    String schema = tools.definition("echo").parameters();

    assertThat(schema)
        .contains("\"type\":{\"type\":\"string\",\"const\":\"Circle\"}")
        .contains("\"type\":{\"type\":\"string\",\"const\":\"Square\"}");
    assertThat(Schemas.violations(schema, arguments)).isEmpty();
    assertThat(tools.call("echo", arguments)).isEqualTo("{\"type\":\"Square\",\"side\":2.0}");
    for (String wrong : List.of("\"Triangle\"", "\"circle\"", "1", "null")) {
      String call = arguments.replace("\"Circle\"", wrong);
      assertThat(Schemas.violations(schema, call)).isNotEmpty();
      assertThat(tools.call("echo", call))
          .contains("invalid_arguments", "{\"path\":\"/shapes/0/type\",\"message\":\"expected ");
    }
    assertThat(tools.call("echo", "{\"shapes\":[{\"radius\":1.5}]}"))
        .contains("{\"path\":\"/shapes/0/type\",\"message\":\"missing");
    assertThat(tools.call("echo", arguments.replace("side", "radius")))
        .contains("\"/shapes/1/radius\"", "\"/shapes/1/side\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"jdbc:secret\");",
        "throw new AssertionError(\"jdbc:secret\");",
        "throw new RuntimeException(\"jdbc:secret\", new Exception(\"jdbc:secret\"));",
        "return CompletableFuture.failedStage(new java.io.IOException(\"jdbc:secret\"));"
      })
  void anExceptionsTextNeverReachesTheModel(String body) {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools { /** Fails. */ CompletionStage<String> fail(); }
            class Impl implements Tools {
              public CompletionStage<String> fail() { BODY }
            }
            """
                .replace("BODY", body));

    ToolOutput output = tools.answer("fail", "{}");

    assertThat(output.failed()).isTrue();
    assertThat(output.output())
        .contains("\"code\":\"tool_failed\"")
        .doesNotContain("secret", "Exception", "Error\"", "\tat ");
  }

  @Test
  void aToolExceptionsMessageIsMeantForTheModel() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools { /** Fails. */ String fail(); }
            class Impl implements Tools {
              public String fail() { throw new ToolException("no such city: Atlantis"); }
            }
            """);

    assertThat(tools.call("fail", "{}"))
        .isEqualTo("{\"error\":{\"code\":\"tool_failed\",\"message\":\"no such city: Atlantis\"}}");
  }

  @Test
  void anUnknownFunctionIsAnOutputThatNamesTheNearest() {
    LoadedTools tools =
        LoadedTools.of("@AssistantTool interface Tools { /** Gets. */ void getWeather(); }");

    assertThat(tools.call("get_weather", "{}")).contains("unknown_function", "getWeather");
    assertThat(tools.call("multi_tool_use.parallel", "{}")).contains("unknown_function");
  }

  @Test
  void oneBadCallOfABatchCostsTheOthersNothing() {
    LoadedTools tools =
        LoadedTools.of("@AssistantTool interface Tools { /** Echoes. */ int echo(int value); }");

    assertThat(
            tools
                .toolbox()
                .callAll(
                    List.of(
                        new ToolCall("a", "echo", "{\"value\":1}"),
                        new ToolCall("b", "nothing", "{}"),
                        new ToolCall("c", "echo", "{"),
                        new ToolCall("d", "echo", "{\"value\":2}"))))
        .extracting(ToolOutput::callId, ToolOutput::failed)
        .containsExactly(tuple("a", false), tuple("b", true), tuple("c", true), tuple("d", false));
  }

  @Test
  void aJdkProxyOfTheInterfaceWorks() {
    LoadedTools tools = LoadedTools.of(PUBLIC_TOOLS);
    Object proxy =
        Proxy.newProxyInstance(
            tools.type("Tools").getClassLoader(),
            new Class<?>[] {tools.type("Tools")},
            (self, method, arguments) -> "proxied " + arguments[0]);

    Toolbox toolbox = Toolbox.of(tools.dispatcher("Tools", proxy));

    assertThat(toolbox.call(new ToolCall("1", "echo", "{\"text\":\"x\"}")).output())
        .isEqualTo("proxied x");
  }

  @Test
  void aMockOfTheInterfaceWorks() throws ReflectiveOperationException {
    LoadedTools tools = LoadedTools.of(PUBLIC_TOOLS);
    Class<?> type = tools.type("Tools");
    Object mock = mock(type);
    when(type.getMethod("echo", String.class).invoke(mock, "x")).thenReturn("mocked");

    Toolbox toolbox = Toolbox.of(tools.dispatcher("Tools", mock));

    assertThat(toolbox.call(new ToolCall("1", "echo", "{\"text\":\"x\"}")).output())
        .isEqualTo("mocked");
  }

  @Test
  void constraintsStandInTheSchemaAndAreEnforced() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool(strict = false) interface Tools {
              /** Places. */
              int place(
                  @Min(1) @Max(10) int quantity,
                  @Size(min = 2, max = 3) String code,
                  @Pattern(regexp = "[a-z]+") String word,
                  @NotEmpty List<@Positive Integer> sizes,
                  Order order);
              record Order(@Email String email, @AssertTrue boolean accepted) {}
            }
            """);
    String schema = tools.definition("place").parameters();
    String arguments =
        """
        {"quantity":1,"code":"ab","word":"abc","sizes":[1],
         "order":{"email":"a@example.org","accepted":true}}""";

    assertThat(Schemas.violations(schema, arguments)).isEmpty();
    assertThat(tools.call("place", arguments)).isEqualTo("1");
    Map<String, String> wrong =
        Map.of(
            "\"quantity\":1", "\"quantity\":11",
            "\"ab\"", "\"abcd\"",
            "\"abc\"", "\"Abc\"",
            "[1]", "[]",
            "a@example.org", "nobody",
            "true", "false");
    wrong.forEach(
        (right, instead) -> {
          String call = arguments.replace(right, instead);
          assertThat(Schemas.violations(schema, call)).as(call).isNotEmpty();
          assertThat(tools.call("place", call)).as(call).contains("invalid_arguments");
        });
    assertThat(tools.call("place", arguments.replace("[1]", "[1,0]")))
        .contains("{\"path\":\"/sizes/1\",");
    assertThat(
            tools.call(
                "place",
                """
                {"quantity":0,"code":"a","word":"1","sizes":[],
                 "order":{"email":"x","accepted":false}}"""))
        .contains(
            "place: 6 problems",
            "\"/quantity\"",
            "\"/code\"",
            "\"/word\"",
            "\"/sizes\"",
            "\"/order/email\"",
            "\"/order/accepted\"");
  }

  private static final String PUBLIC_TOOLS =
      "@AssistantTool public interface Tools { /** Echoes. */ String echo(String text); }";

  @Test
  void aDecimalKeepsEveryDigitBothWays() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool(strict = false) interface Tools {
              /** Echoes. */ BigDecimal echo(BigDecimal value);
              /** Echoes. */ Object any(Object value);
            }
            """);
    String price = "12345678901234567890.100";

    assertThat(tools.call("echo", "{\"value\":" + price + "}")).isEqualTo(price);
    assertThat(tools.received()).containsExactly(new BigDecimal(price));
    assertThat(tools.call("any", "{\"value\":{\"price\":" + price + "}}"))
        .isEqualTo("{\"price\":" + price + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-30T10:00:00Z",
        "20261130",
        "2026-02-30",
        "+2026-11-30",
        " 2026-11-30",
        ""
      })
  void aDateIsADateAndNothingElse(String date) {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** Echoes. */ LocalDate echo(LocalDate date); }");

    assertThat(tools.call("echo", "{\"date\":\"" + date + "\"}"))
        .contains("invalid_arguments", "\"/date\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "{}x", "{}]", "{},"})
  void trailingTextIsMalformed(String arguments) {
    LoadedTools tools =
        LoadedTools.of("@AssistantTool interface Tools { /** Pings. */ void ping(); }");

    assertThat(tools.call("ping", arguments)).contains("malformed_json");
    assertThat(tools.call("ping", "{} \n")).isEqualTo("success");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain text", "12", "{\\\"a\\\":1}", "\\\"quoted\\\"", "null", "[]", "ü 😀"})
  void aStringResultIsSentAsItIs(String json) {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** Echoes. */ String echo(String text); }");

    assertThat(tools.call("echo", "{\"text\":\"" + json + "\"}"))
        .isEqualTo(json.replace("\\\"", "\""));
  }

  @Test
  void anEmptyStringAndNoResultAreSaid() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Echoes. */ @Nullable String echo(@Nullable String text);
              /** Pings. */ void ping();
            }
            """);

    assertThat(tools.call("echo", "{\"text\":\"\"}")).isEqualTo("(empty)");
    assertThat(tools.call("echo", "{\"text\":null}")).isEqualTo("null");
    assertThat(tools.call("ping", "{}")).isEqualTo("success");
  }

  @Test
  void allProblemsAreTellableApartAndTheArgumentsAreNotRepeated() {
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Places. */ void place(List<Item> items, String secret, LocalDate deliverOn);
              record Item(String sku, int quantity) {}
            }
            """);

    assertThat(
            tools.call(
                "place",
                """
                {"items":[{"sku":"a","quantity":1},{"sku":7,"quantity":"two","quantitty":3}],
                 "secret":"hunter2"}"""))
        .isEqualTo(
            "{\"error\":{\"code\":\"invalid_arguments\",\"message\":\"place: 4 problems in the"
                + " arguments\",\"problems\":["
                + "{\"path\":\"/items/1/sku\",\"message\":\"expected a string, got 7\"},"
                + "{\"path\":\"/items/1/quantity\",\"message\":\"expected an integer, got \\\"two\\\"\"},"
                + "{\"path\":\"/items/1/quantitty\",\"message\":\"unknown property; did you mean"
                + " \\\"quantity\\\"?\"},"
                + "{\"path\":\"/deliverOn\",\"message\":\"missing\"}]}}");
  }

  private static List<String> errors(String methods) {
    return LoadedTools.compile("@AssistantTool interface Tools {\n" + methods + "\n}").messages();
  }
}
