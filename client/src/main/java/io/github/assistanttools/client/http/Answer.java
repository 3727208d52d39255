package io.github.assistanttools.client.http;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the server answered.
 *
 * @param status the HTTP status
 * @param redaction takes the request's secrets out of whatever is told of the answer
 */
public record Answer(int status, HttpHeaders headers, Body body, Redaction redaction) {

  /** A document that was found within this answer to another request. */
  public Answer found(byte[] document) {
    HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
    return new Answer(200, none, new Body.Whole(document, false), redaction);
  }

  /** Whether the server did what it was asked to. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether the body is only the beginning of what the server sent. */
  public boolean isCut() {
    return body instanceof Body.Whole whole && whole.cut();
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The media type without its parameters, in lower case, or nothing. */
  public String mediaType() {
    return mediaType(headers);
  }

  /** Without headers and body, which may hold anything. */
  @Override
  public String toString() {
    return "Answer[" + status + "]";
  }

  static String mediaType(HttpHeaders headers) {
    String type = headers.firstValue("content-type").orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
