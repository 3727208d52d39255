package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.CaseFolder;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.Loaded;
import io.github.assistanttools.processor.testing.Schemas;
import io.github.assistanttools.runtime.Approval;
import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import io.github.assistanttools.runtime.messages.Messages;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The definitions of all accepted sources, held against what the protocol takes. */
class DefinitionsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> everySchemaIsAJsonSchemaAndStrictOnesKeepToStrictMode() {
    return eachDefinition(
        definition -> {
          String schema = definition.parameters();
          assertThat(Schemas.metaViolations(schema)).as(schema).isEmpty();
          definition
              .result()
              .ifPresent(result -> assertThat(Schemas.metaViolations(result)).isEmpty());
          if (definition.strict()) {
            assertThat(Schemas.strictViolations(schema)).as(schema).isEmpty();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> everyDefinitionIsAFunctionToolOfTheProtocol() {
    return eachDefinition(
        definition -> {
          // Names and descriptions are written by the envelope; only the schema comes from here.
          String tool =
              "{\"type\":\"function\",\"function\":{\"name\":\"%s\",\"strict\":%s,\"parameters\":%s}}"
                  .formatted(definition.name(), definition.strict(), definition.parameters());
          assertThat(Schemas.protocolViolations("AssistantToolsFunction", tool)).as(tool).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> everyToolOfTheEnvelopesIsOneOfItsProtocol() {
    return CaseFolder.chosen("accepted").stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.name(), () -> dispatchers(folder).forEach(this::checkTools)));
  }

  private void checkTools(ToolDispatcher dispatcher) {
    Toolbox toolbox =
        Toolbox.builder()
            .add(dispatcher)
            .approver((call, context) -> CompletableFuture.completedFuture(Approval.granted()))
            .build();
    List<JsonNode> tools = new ArrayList<>();
    JSON.readTree(ChatCompletions.tools(toolbox)).forEach(tools::add);
    JSON.readTree(ChatCompletions.toolsWithoutStrict(toolbox)).forEach(tools::add);
    assertThat(tools).hasSize(2 * dispatcher.functions().size());
    for (JsonNode tool : tools) {
      assertThat(Schemas.chatViolations("ChatCompletionTool", tool.toString())).isEmpty();
    }
    for (JsonNode tool : JSON.readTree(Messages.tools(toolbox))) {
      JsonNode schema = tool.get("input_schema");
      assertThat(schema.get("type").asString()).isEqualTo("object");
      assertThat(Schemas.metaViolations(schema.toString())).isEmpty();
    }
  }

  @Test
  void theJudgesAreAbleToRefuse() {
    assertThat(Schemas.metaViolations("{\"type\":1}")).isNotEmpty();
    assertThat(Schemas.strictViolations("{\"type\":\"object\",\"properties\":{}}")).isNotEmpty();
    assertThat(Schemas.protocolViolations("AssistantToolsFunction", "{\"type\":\"function\"}"))
        .isNotEmpty();
    assertThat(Schemas.chatViolations("ChatCompletionTool", "{\"type\":\"function\"}"))
        .isNotEmpty();
    assertThat(Schemas.violations("{\"format\":\"date\"}", "\"2026-02-30\"")).isNotEmpty();
  }

  private Stream<DynamicTest> eachDefinition(Consumer<FunctionDefinition> check) {
    return CaseFolder.chosen("accepted").stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.name(),
                    () -> {
                      List<FunctionDefinition> definitions =
                          dispatchers(folder).stream()
                              .flatMap(dispatcher -> dispatcher.functions().stream())
                              .toList();
                      assertThat(definitions).isNotEmpty();
                      definitions.forEach(check);
                    }));
  }

  private List<ToolDispatcher> dispatchers(CaseFolder folder) throws IOException {
    Javac javac = folder.prepare(Javac.silent(), scratch);
    URL[] libraries = javac.classPath().stream().map(DefinitionsTest::url).toArray(URL[]::new);
    try (URLClassLoader parent =
        new URLClassLoader(libraries, DefinitionsTest.class.getClassLoader())) {
      return new Loaded(javac.compile(folder.sources()), parent).dispatchers();
    }
  }

  private static URL url(File file) {
    try {
      return file.toURI().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
