package io.github.assistanttools.processor.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;

/** An independent opinion on schemas and documents. */
public final class Schemas {

  private static final String PROTOCOL = "wire/openai-2.3.0-2026-08-21.schema.json";
  private static final String PROTOCOL_ID = "urn:openai-openapi:2.3.0:2026-08-21";

  private static final String CHAT = "wire/envelopes/openai-chat-tools.schema.json";
  private static final String CHAT_ID = "urn:openai:chat-tools:2.3.0:2026-08-21";

  private static final SchemaRegistryConfig ECMA_PATTERNS =
      SchemaRegistryConfig.builder().regularExpressionFactory(EcmaPattern::new).build();

  private Schemas() {}

  /** A schema that is held against many documents. */
  public static Schema parse(String schema) {
    return schema(schema, Map.of());
  }

  /** What a document violates of a schema; formats count. */
  public static List<String> violations(String schema, String document) {
    return violations(parse(schema), document);
  }

  /** What a schema violates of JSON Schema itself. */
  public static List<String> metaViolations(String schema) {
    return violations("{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}", schema);
  }

  /** What a strict schema violates of the profile of OpenAI's strict mode. */
  public static List<String> strictViolations(String schema) {
    return violations(
        CaseFolder.read(Shared.file("wire/profiles/openai_202602.schema.json")), schema);
  }

  /** What a document violates of a definition of the protocol, such as AssistantToolsFunction. */
  public static List<String> protocolViolations(String definition, String document) {
    return violations(PROTOCOL_ID, PROTOCOL, definition, document);
  }

  /** What a document violates of a definition of Chat Completions, such as ChatCompletionTool. */
  public static List<String> chatViolations(String definition, String document) {
    return violations(CHAT_ID, CHAT, definition, document);
  }

  private static List<String> violations(
      String id, String file, String definition, String document) {
    String reference = "{\"$ref\":\"" + id + "#/$defs/" + definition + "\"}";
    Map<String, String> known = Map.of(id, CaseFolder.read(Shared.file(file)));
    return violations(schema(reference, known), document);
  }

  private static Schema schema(String text, Map<String, String> known) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(known).schemaRegistryConfig(ECMA_PATTERNS))
        .getSchema(text, InputFormat.JSON);
  }

  /** What a document violates of a schema; formats count. */
  public static List<String> violations(Schema schema, String document) {
    return schema
        .validate(
            document,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }
}
