package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.Loaded;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.Toolbox;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generated code writes what jackson-databind writes for the same object, and takes the properties
 * that it takes, wherever Jackson's annotations stand: on the class, above it or on what it
 * overrides. Where the two would differ the type is refused, with a reason.
 */
class JacksonAgreementTest {

  private static final JsonMapper DATABIND = JsonMapper.shared();

  /** Says of each property whether it has a meaning: what it ignores has none. */
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private static Loaded agreeing;
  private static Map<String, List<String>> refusals;

  /** All at once, each in its package: to start the compiler for each would take minutes. */
  @BeforeAll
  static void compile() {
    agreeing =
        new Loaded(compile(JacksonCases.agreeing()), JacksonAgreementTest.class.getClassLoader());
    refusals =
        compile(JacksonCases.refused()).errors().stream()
            // What -Werror says of other warnings has no source.
            .filter(error -> error.getSource() != null)
            .collect(
                Collectors.groupingBy(
                    error -> error.getSource().getName().replaceFirst("^/", ""),
                    Collectors.mapping(
                        error -> error.getMessage(Locale.ROOT), Collectors.toList())));
  }

  private static Compiled compile(List<JacksonCases.Case> cases) {
    return Javac.tolerant()
        .withOptions(
            "--release",
            "17",
            "-Xlint:all,-processing,-auxiliaryclass",
            "-Werror",
            "-Xmaxerrs",
            "1000")
        .compile(cases.stream().map(JacksonCases.Case::source).toList());
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrittenAndTakenIsWhatDatabindWritesAndTakes() {
    return JacksonCases.agreeing().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> agrees(each)));
  }

  @TestFactory
  Stream<DynamicTest> whatWouldDifferIsRefusedWithAReason() {
    return JacksonCases.refused().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    () ->
                        assertThat(refusals.getOrDefault(each.source().path(), List.of()))
                            .isNotEmpty()
                            .allMatch(message -> message.startsWith("[AssistantToolJackson] "))
                            .anyMatch(message -> message.contains(each.reason()))));
  }

  private static void agrees(JacksonCases.Case each) throws Exception {
    Class<?> tools = agreeing.type(each.packageName() + ".Tools");
    Object implementation = agreeing.instance(each.packageName() + ".Impl");
    Toolbox toolbox = Toolbox.of(agreeing.dispatcher(tools.getName(), implementation));
    Method give = implementation.getClass().getDeclaredMethod("give");
    give.setAccessible(true);
    Object value = give.invoke(implementation);
    JavaType type = DATABIND.constructType(give.getGenericReturnType());
    String expected = DATABIND.writerFor(type).writeValueAsString(value);
    String actual = toolbox.call(new ToolCall("call_1", "give", "{}")).output();

    assertThat(tree(actual)).isEqualTo(tree(expected));
    if (each.ordered()) {
      assertThat(actual).isEqualTo(expected);
    }
    if (!each.taken().isEmpty()) {
      JsonNode schema = valueSchema(toolbox);
      assertThat(Set.copyOf(schema.get("properties").propertyNames())).isEqualTo(each.taken());
      assertThat(taken(type, each.names())).isEqualTo(each.taken());
    }
  }

  /** An output that is a string is sent without quotes. */
  private static JsonNode tree(String json) {
    return json.startsWith("{") || json.startsWith("[") || json.startsWith("\"")
        ? DATABIND.readTree(json)
        : DATABIND.stringNode(json);
  }

  private static JsonNode valueSchema(Toolbox toolbox) {
    JsonNode root =
        DATABIND.readTree(
            toolbox.functions().stream()
                .filter(each -> each.name().equals("take"))
                .findFirst()
                .orElseThrow()
                .parameters());
    JsonNode schema = root.get("properties").get("value");
    return schema.has("$ref") ? root.at(schema.get("$ref").asString().substring(1)) : schema;
  }

  private static Set<String> taken(JavaType type, Set<String> names) {
    Set<String> taken = new LinkedHashSet<>();
    for (String name : names) {
      try {
        STRICT.readValue(DATABIND.createObjectNode().putNull(name).toString(), type);
        taken.add(name);
      } catch (PropertyBindingException without) {
        assertThat(without.getPropertyName()).isEqualTo(name);
      }
    }
    return taken;
  }
}
