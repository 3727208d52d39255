package io.github.assistanttools.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any arguments of a model give one output through generated code; accepted arguments match the
 * schema, and are written so that they can be read again.
 */
class ArgumentsTest {
  private static final Logger RUNTIME = Logger.getLogger("io.github.assistanttools.runtime");
  private static final Toolbox TOOLBOX;
  private static final Map<String, FunctionDefinition> FUNCTIONS;
  private static final Map<String, Schema> PARAMETERS;
  private static final Map<String, Schema> RESULTS;

  /** Numbers that lose digits in the validator, which uses doubles and longs. */
  private static final Pattern BEYOND_THE_VALIDATOR =
      Pattern.compile("\\d{15}|\\d[eE][+-]?0*[1-9]\\d\\d");

  private static final Pattern SURROGATE = Pattern.compile("[\\ud800-\\udfff]|\\\\u[dD][89a-fA-F]");
  private static final char FIRST_STAND_IN = '\uE000';

  static {
    RUNTIME.setLevel(Level.OFF);
    EchoingTools tools = new EchoingTools();
    TOOLBOX = Toolbox.of(new RichToolsDispatcher(tools), new LooseToolsDispatcher(tools));
    FUNCTIONS =
        TOOLBOX.functions().stream()
            .collect(Collectors.toMap(FunctionDefinition::name, Function.identity()));
    PARAMETERS = schemas(FunctionDefinition::parameters);
    RESULTS = schemas(function -> function.result().orElse("{}"));
  }

  private static Map<String, Schema> schemas(Function<FunctionDefinition, String> text) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return FUNCTIONS.values().stream()
        .collect(
            Collectors.toMap(
                FunctionDefinition::name, function -> registry.getSchema(text.apply(function))));
  }

  /** The name of a function on the first line, then the arguments. */
  @DictionaryEntries({
    "{\"value\":",
    "null",
    "\"type\":",
    "\"Circle\"",
    "\"Polygon\"",
    "\"Group\"",
    "\"2026-11-30\"",
    "T10:00:00Z",
    "PT1H",
    "P1Y",
    "1e400",
    "1.0",
    "texts",
    "numbers",
    "order",
    "shapes",
    "node",
    "maybe",
    "lists",
    "account",
    "maps",
    "anything",
    "sets"
  })
  @FuzzTest(maxDuration = "60s")
  void arguments(byte[] input) {
    String text = withLoneSurrogates(new String(input, StandardCharsets.UTF_8));
    int line = text.indexOf('\n');
    check(text.substring(0, Math.max(line, 0)), text.substring(line + 1));
  }

  /** Otherwise the fuzzer would start without accepted arguments, and would not test them. */
  @ParameterizedTest
  @MethodSource("functions")
  void eachFunctionHasASeedThatItAccepts(String function) throws IOException {
    try (InputStream seed =
        ArgumentsTest.class.getResourceAsStream("ArgumentsTestInputs/arguments/" + function)) {
      String text = new String(Objects.requireNonNull(seed).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).startsWith(function + "\n");
      ToolOutput output = call(function, text.substring(function.length() + 1));
      assertThat(output.failed()).as(output.output()).isEqualTo(function.equals("fail"));
    }
  }

  static Set<String> functions() {
    return FUNCTIONS.keySet();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void publishedTexts(Path file) {
    String text = new String(Shared.bytes(file), StandardCharsets.UTF_8);
    for (String function : FUNCTIONS.keySet()) {
      check(function, text);
      check(function, "{\"value\":" + text + "}");
      check(function, "{\"value\":{\"any\":" + text + ",\"names\":[" + text + "]}}");
    }
  }

  static List<Path> texts() {
    return Shared.files("corpora/JSONTestSuite");
  }

  /** Java's strings may contain unpaired surrogates, which UTF-8 cannot encode. */
  private static String withLoneSurrogates(String text) {
    StringBuilder replaced = new StringBuilder(text);
    for (int i = 0; i < replaced.length(); i++) {
      char c = replaced.charAt(i);
      if (c >= FIRST_STAND_IN && c < FIRST_STAND_IN + 0x800) {
        replaced.setCharAt(i, (char) (c - FIRST_STAND_IN + Character.MIN_SURROGATE));
      }
    }
    return replaced.toString();
  }

  private static void check(String function, String arguments) {
    ToolOutput output = call(function, arguments);
    Outputs.check(output, "call", function + "\n" + arguments);
    FunctionDefinition definition = FUNCTIONS.get(function);
    if (definition == null || output.failed()) {
      assertThat(output.failed()).isTrue();
      return;
    }
    // Unpaired surrogates are replaced when they are written, so two names may become equal.
    if (!function.equals("ping") && !SURROGATE.matcher(arguments).find()) {
      checkAccepted(definition, arguments, output.output());
    }
  }

  private static void checkAccepted(FunctionDefinition function, String arguments, String output) {
    boolean text = Json.parse(arguments).path("value").isString();
    String written = text ? Json.quoted(output.equals("(empty)") ? "" : output) : output;
    String again = "{\"value\":" + written + "}";
    if (!BEYOND_THE_VALIDATOR.matcher(arguments + output).find()) {
      assertThat(
              violations(PARAMETERS, function, arguments)
                  .filter(each -> !isLicensed(function, each))
                  .toList())
          .isEmpty();
      assertThat(violations(PARAMETERS, function, again).toList()).isEmpty();
      assertThat(violations(RESULTS, function, written).toList()).isEmpty();
    }
    assertThat(call(function.name(), again).output()).isEqualTo(output);
  }

  private static Stream<Error> violations(
      Map<String, Schema> schemas, FunctionDefinition function, String json) {
    return schemas.get(function.name()).validate(json, InputFormat.JSON).stream();
  }

  /** Problems of the schema that the reader accepts. */
  private static boolean isLicensed(FunctionDefinition function, Error violation) {
    boolean leftOut = function.strict() && "required".equals(violation.getKeyword());
    boolean alias = List.of("old", "older").contains(String.valueOf(violation.getProperty()));
    // For a union the validator does not report why no variant matches.
    return leftOut || alias || function.name().equals("shapes");
  }

  private static ToolOutput call(String function, String arguments) {
    List<ToolOutput> outputs = TOOLBOX.callAll(List.of(new ToolCall("call", function, arguments)));
    assertThat(outputs).hasSize(1);
    return outputs.get(0);
  }
}
