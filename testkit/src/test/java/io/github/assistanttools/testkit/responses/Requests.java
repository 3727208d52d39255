package io.github.assistanttools.testkit.responses;

/** Bodies of requests. */
final class Requests {

  static final String TOOLS =
      "\"tools\":[{\"type\":\"function\",\"name\":\"f\",\"strict\":true,\"parameters\":{\"type\":\"object\","
          + "\"properties\":{},\"required\":[],\"additionalProperties\":false}}]";

  private Requests() {}

  /** A request with tools. */
  static String of(String rest) {
    return "{\"model\":\"m\"," + TOOLS + "," + rest + "}";
  }

  static String output(String callId, String text) {
    return "{\"type\":\"function_call_output\",\"call_id\":\""
        + callId
        + "\",\"output\":\""
        + text
        + "\"}";
  }

  static String user(String text) {
    return "{\"role\":\"user\",\"content\":\"" + text + "\"}";
  }

  static String call(String callId) {
    return "{\"type\":\"function_call\",\"call_id\":\""
        + callId
        + "\",\"name\":\"f\",\"arguments\":\"{}\"}";
  }
}
