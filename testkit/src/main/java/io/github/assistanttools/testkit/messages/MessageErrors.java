package io.github.assistanttools.testkit.messages;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Errors in Anthropic's form. */
final class MessageErrors {

  static final String AUTHENTICATION = "authentication_error";

  private MessageErrors() {}

  static ObjectNode json(ErrorResponse error) {
    ObjectNode json = Json.object().put("type", "error");
    json.putObject("error").put("type", type(error)).put("message", message(error));
    return json.put("request_id", Ids.next("req"));
  }

  private static String type(ErrorResponse error) {
    return switch (error.status()) {
      case 401 -> AUTHENTICATION;
      case 404 -> "not_found_error";
      case 413 -> "request_too_large";
      case 429 -> "rate_limit_error";
      case 500 -> "api_error";
      default -> "invalid_request_error";
    };
  }

  /** With the path of a parameter in Anthropic's form: {@code messages.0.content}. */
  private static String message(ErrorResponse error) {
    JsonNode json = error.error();
    String path = json.path("param").asString("").replaceAll("\\[(\\d+)]", ".$1");
    return switch (json.path("code").asString("")) {
      case "unknown_parameter" -> path + ": Extra inputs are not permitted";
      case "missing_required_parameter" -> path + ": Field required";
      default -> json.path("message").asString("");
    };
  }
}
