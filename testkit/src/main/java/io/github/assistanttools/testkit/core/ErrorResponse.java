package io.github.assistanttools.testkit.core;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error response, thrown wherever a request is invalid. The messages are those of the real
 * servers as far as they are known, since clients and people expect them.
 */
public final class ErrorResponse extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final String INVALID_REQUEST = "invalid_request_error";

  private final int status;
  private final String type;
  private final @Nullable String param;
  private final @Nullable String code;

  private ErrorResponse(
      int status, String type, String message, @Nullable String param, @Nullable String code) {
    // No stack trace: these are frequent responses, not failures of this program.
    super(message, null, false, false);
    this.status = status;
    this.type = type;
    this.param = param;
    this.code = code;
  }

  /** A request that can't be carried out in the current state. */
  public static ErrorResponse invalid(String message) {
    return new ErrorResponse(400, INVALID_REQUEST, message, null, null);
  }

  /** A parameter is invalid, with a code. */
  public static ErrorResponse parameter(String param, @Nullable String code, String message) {
    return new ErrorResponse(400, INVALID_REQUEST, message, param, code);
  }

  public static ErrorResponse missing(String param) {
    return parameter(
        param, "missing_required_parameter", "Missing required parameter: '" + param + "'.");
  }

  public static ErrorResponse unknown(String param) {
    return parameter(param, "unknown_parameter", "Unknown parameter: '" + param + "'.");
  }

  public static ErrorResponse type(String param, String expected, String got) {
    return parameter(
        param,
        "invalid_type",
        "Invalid type for '%s': expected %s, but got %s instead.".formatted(param, expected, got));
  }

  public static ErrorResponse value(String param, String got, List<String> supported) {
    String quoted =
        supported.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
    return parameter(
        param,
        "invalid_value",
        "Invalid value: '%s'. Supported values are: %s.".formatted(got, quoted));
  }

  public static ErrorResponse tooLong(String param, int most, int got) {
    return parameter(
        param,
        "string_above_max_length",
        ("Invalid '%s': string too long. Expected a string with maximum length %d,"
                + " but got a string with length %d instead.")
            .formatted(param, most, got));
  }

  public static ErrorResponse arrayTooLong(String param, int most, int got) {
    return parameter(
        param,
        "array_above_max_length",
        ("Invalid '%s': array too long. Expected an array with maximum length %d,"
                + " but got an array with length %d instead.")
            .formatted(param, most, got));
  }

  public static ErrorResponse malformedJson() {
    return invalid("We could not parse the JSON body of your request.");
  }

  public static ErrorResponse contentType(String got) {
    return new ErrorResponse(
        400,
        INVALID_REQUEST,
        "Unsupported content type: '%s'. This API method only accepts 'application/json' requests."
            .formatted(got),
        null,
        "unsupported_content_type");
  }

  public static ErrorResponse tooLarge(int most) {
    return new ErrorResponse(
        413,
        INVALID_REQUEST,
        "The request's body is too large: the most is " + most + " bytes.",
        null,
        null);
  }

  // Never repeats the key: responses end up in logs.
  public static ErrorResponse unauthorized(boolean keyGiven) {
    return keyGiven
        ? new ErrorResponse(
            401, INVALID_REQUEST, "Incorrect API key provided.", null, "invalid_api_key")
        : new ErrorResponse(401, INVALID_REQUEST, "You didn't provide an API key.", null, null);
  }

  public static ErrorResponse betaHeaderMissing() {
    return new ErrorResponse(
        400,
        INVALID_REQUEST,
        "You must provide the 'OpenAI-Beta' header to access the Assistants API."
            + " Please try again by setting the header 'OpenAI-Beta: assistants=v2'.",
        null,
        "invalid_beta");
  }

  /**
   * @param kind what is missing, such as {@code run}
   */
  public static ErrorResponse notFound(String kind, String id) {
    return notFound("No " + kind + " found with id '" + id + "'.");
  }

  public static ErrorResponse notFound(String message) {
    return new ErrorResponse(404, INVALID_REQUEST, message, null, null);
  }

  /** The model fails. */
  public static ErrorResponse failure(int status, String code, String message) {
    return new ErrorResponse(status, code, message, null, code);
  }

  /** A string that does not match a pattern. */
  public static ErrorResponse pattern(String param, String pattern) {
    return parameter(
        param,
        "invalid_value",
        "Invalid '%s': string does not match pattern. Expected a string that matches the pattern '%s'."
            .formatted(param, pattern));
  }

  public static ErrorResponse noSuchRoute(String method, String path) {
    return new ErrorResponse(
        404, INVALID_REQUEST, "Invalid URL (" + method + " " + path + ")", null, null);
  }

  public static ErrorResponse wrongMethod(String method, String path) {
    return new ErrorResponse(
        405, INVALID_REQUEST, "Not allowed to " + method + " on " + path + ".", null, null);
  }

  public static ErrorResponse serverError(String message) {
    return new ErrorResponse(500, "server_error", message, null, null);
  }

  public int status() {
    return status;
  }

  /** The error itself, as in an {@code error} event. */
  public ObjectNode error() {
    return Json.object()
        .put("type", type)
        .put("message", getMessage())
        .put("param", param)
        .put("code", code);
  }

  /** The body of the response. */
  public ObjectNode json() {
    ObjectNode body = Json.object();
    body.set("error", error());
    return body;
  }
}
