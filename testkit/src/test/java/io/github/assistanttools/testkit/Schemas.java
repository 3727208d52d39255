package io.github.assistanttools.testkit;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas of what goes over the wire. An empty list of errors means valid. */
public final class Schemas {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String OPENAI = "wire/openai-2.3.0-2026-08-21.schema.json";
  private static final String CHAT = "wire/envelopes/openai-chat-tools.schema.json";
  private static final String RESPONSES = "wire/envelopes/openai-responses-tools.schema.json";
  private static final String LENIENT_AND_WRITER = "wire/lenient-and-writer.schema.json";

  private final Schema tool = definition(OPENAI, "AssistantToolsFunction");
  private final Schema request = definition(OPENAI, "SubmitToolOutputsRunRequest");
  private final Schema writer = definition(LENIENT_AND_WRITER, "SubmitToolOutputsStrictWriter");
  private final Schema strict = whole("wire/profiles/openai_202602.schema.json");

  private final Map<String, Schema> chat = new ConcurrentHashMap<>();
  private final Map<String, Schema> openAi = new ConcurrentHashMap<>();
  private final Map<String, Schema> responses = new ConcurrentHashMap<>();

  /**
   * Of any document, against a definition of OpenAI's published schema, such as {@code RunObject}.
   */
  public List<Error> openAi(String definition, String json) {
    return openAi
        .computeIfAbsent(definition, name -> definition(OPENAI, name))
        .validate(json, InputFormat.JSON);
  }

  /** Of any part of a response or its request, against OpenAI's published schema. */
  public List<Error> responses(String definition, String json) {
    return responses
        .computeIfAbsent(definition, name -> definition(RESPONSES, name))
        .validate(json, InputFormat.JSON);
  }

  /** Of a document, against a definition of Chat Completions. */
  public List<Error> chat(String definition, String json) {
    return chat.computeIfAbsent(definition, name -> definition(CHAT, name))
        .validate(json, InputFormat.JSON);
  }

  /** Of a tool definition, against OpenAI's published schema. */
  public List<Error> tool(String json) {
    return tool.validate(json, InputFormat.JSON);
  }

  /** Of the body of a submit, against OpenAI's published schema. */
  public List<Error> request(String json) {
    return request.validate(json, InputFormat.JSON);
  }

  /** Of the body of a submit, against what servers demand beyond the published schema. */
  public List<Error> writer(String json) {
    return writer.validate(json, InputFormat.JSON);
  }

  /** Of parameters, against what OpenAI's strict mode accepts. */
  public List<Error> strict(String json) {
    return strict.validate(json, InputFormat.JSON);
  }

  private static Schema whole(String file) {
    return registry().getSchema(Shared.text(file));
  }

  private static Schema definition(String file, String name) {
    ObjectNode bundle = (ObjectNode) JSON.readTree(Shared.text(file));
    bundle.put("$ref", "#/$defs/" + name);
    return registry().getSchema(bundle);
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  }
}
