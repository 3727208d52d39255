package io.github.assistanttools.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A run that waits for outputs, as a server sends it, in bytes.
 *
 * <p>Before each use it is made to look like a new one, in place: a run that is answered twice may
 * be answered from memory.
 */
public final class RunJson {
  private static final int DIGITS = 12;
  private static final String ID = "run_0000";

  private static final String TOOLS =
      """
      {"type":"function","function":{"name":"getCurrentWeather","description":"Get the current weather in a given \
      location","parameters":{"type":"object","properties":{"location":{"type":"string","description":"The city and \
      state, e.g. San Francisco, CA"},"unit":{"type":"string","enum":["celsius","fahrenheit"]}},"required":["location",\
      "unit"],"additionalProperties":false},"strict":true}},{"type":"function","function":{"name":"placeOrder",\
      "description":"Place an order for a customer","parameters":{"type":"object","properties":{"customer":{"type":\
      "string"},"deliverOn":{"type":"string","format":"date"},"items":{"type":"array","items":{"type":"object",\
      "properties":{"sku":{"type":"string"},"quantity":{"type":"integer"},"price":{"type":"number"},"giftNote":{"type":\
      ["string","null"]},"shipTo":{"type":"object","properties":{"street":{"type":"string"},"city":{"type":"string"},\
      "zip":{"type":"string"},"country":{"type":"string"}},"required":["street","city","zip","country"],\
      "additionalProperties":false}},"required":["sku","quantity","price","giftNote","shipTo"],\
      "additionalProperties":false}}},"required":["customer","deliverOn","items"],"additionalProperties":false},\
      "strict":true}}""";

  private static final String INSTRUCTIONS =
      "You are the assistant of a shop.\\nAnswer shortly, and \\\"never\\\" invent an order: call the functions. ";

  private final byte[] bytes;
  private final int end;
  private long uses;

  private RunJson(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  /** A run of these calls, of an ordinary size. */
  public static RunJson of(List<Call> calls) {
    return of(calls, 0);
  }

  /**
   * A run of these calls.
   *
   * @param more about how many characters it has beyond the ordinary, half in its instructions and
   *     half in its tools
   */
  public static RunJson of(List<Call> calls, int more) {
    StringBuilder json = new StringBuilder();
    json.append("{\n  \"id\": \"").append(ID);
    int start = json.length();
    json.append("0".repeat(DIGITS)).append("\",\n");
    json.append("  \"object\": \"thread.run\",\n  \"created_at\": 1795770000,\n");
    json.append(
        "  \"assistant_id\": \"asst_Zx4c1kDq7\",\n  \"thread_id\": \"thread_Lm93kfHw2\",\n");
    json.append(
        "  \"status\": \"requires_action\",\n  \"started_at\": 1795770001,\n  \"expires_at\": 1795770600,\n");
    json.append("  \"cancelled_at\": null,\n  \"failed_at\": null,\n  \"completed_at\": null,\n");
    json.append("  \"required_action\": {\n    \"type\": \"submit_tool_outputs\",\n");
    json.append("    \"submit_tool_outputs\": {\n      \"tool_calls\": [");
    for (int i = 0; i < calls.size(); i++) {
      json.append(i == 0 ? "\n" : ",\n").append(call(i, calls.get(i)));
    }
    json.append(
        "\n      ]\n    }\n  },\n  \"last_error\": null,\n  \"model\": \"gpt-4o\",\n  \"instructions\": \"");
    json.append(INSTRUCTIONS.repeat(1 + more / 2 / INSTRUCTIONS.length()));
    json.append("\",\n  \"tools\": [")
        .append(TOOLS)
        .append((",\n" + TOOLS).repeat(more / 2 / TOOLS.length()));
    json.append("],\n  \"metadata\": {\"customer\": \"M. Okafor\", \"channel\": \"web\"},\n");
    json.append(
        "  \"usage\": {\"prompt_tokens\": 812, \"completion_tokens\": 164, \"total_tokens\": 976},\n");
    json.append("  \"temperature\": 1.0,\n  \"top_p\": 1.0,\n  \"max_prompt_tokens\": 1000,\n");
    json.append("  \"max_completion_tokens\": 1000,\n");
    json.append("  \"truncation_strategy\": {\"type\": \"auto\", \"last_messages\": null},\n");
    json.append(
        "  \"response_format\": \"auto\",\n  \"tool_choice\": \"auto\",\n  \"parallel_tool_calls\": true\n}\n");
    return new RunJson(json.toString().getBytes(StandardCharsets.UTF_8), start + DIGITS);
  }

  /** The id of a call of a run, counted from 0. */
  public static String callId(int call) {
    return "call_" + (100_000 + call) + "xYz";
  }

  /** The document, as a run not seen before. The array is the same each time. */
  public byte[] next() {
    long id = ++uses;
    for (int i = end - 1; id > 0; i--) {
      bytes[i] = (byte) ('0' + id % 10);
      id /= 10;
    }
    return bytes;
  }

  private static String call(int number, Call call) {
    String arguments = call.arguments().replace("\\", "\\\\").replace("\"", "\\\"");
    return "        {\"id\": \""
        + callId(number)
        + "\", \"type\": \"function\", \"function\": {\"name\": \""
        + call.function()
        + "\", \"arguments\": \""
        + arguments
        + "\"}}";
  }
}
