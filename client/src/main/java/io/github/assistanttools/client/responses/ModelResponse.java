package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.client.transport.DisplayName;
import io.github.assistanttools.client.transport.DocumentRedactor;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Documents;
import io.github.assistanttools.runtime.internal.RawJson;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A response of the model, as a server describes it. Immutable. Fields of an unexpected type count
 * as absent.
 */
public final class ModelResponse {
  private static final Set<String> SHOWN = Set.of("status", "error", "incomplete_details");

  private final String json;
  private final Optional<String> id;
  private final ResponseStatus status;
  private final Optional<String> errorCode;
  private final Optional<String> errorMessage;
  private final Optional<String> incompleteReason;
  private final String text;
  private final Optional<Duration> pollAfter;

  private ModelResponse(RawJson document, Optional<Duration> pollAfter) {
    this.json = document.source();
    this.id = document.text("id").filter(text -> !text.isEmpty());
    this.status = new ResponseStatus(document.text("status").orElse(""));
    Optional<RawJson> error = document.get("error");
    this.errorCode = error.flatMap(value -> value.text("code"));
    this.errorMessage = error.flatMap(value -> value.text("message"));
    this.incompleteReason =
        document.get("incomplete_details").flatMap(details -> details.text("reason"));
    this.text = text(document);
    this.pollAfter = pollAfter;
  }

  /**
   * A response from its document.
   *
   * @throws MalformedRunException if the document is not an object with an {@code output} or a
   *     {@code status}
   */
  public static ModelResponse of(String json) {
    return of(json, Redaction.NONE, Optional.empty());
  }

  /**
   * A response from its document.
   *
   * @param redaction masks secrets in the fields that are shown
   * @param pollAfter the interval that the server requests before the next poll
   */
  static ModelResponse of(String json, Redaction redaction, Optional<Duration> pollAfter) {
    RawJson document = Documents.read(json, MalformedRunException::new);
    if (document.get("output").filter(RawJson::isArray).isEmpty()
        && document.text("status").isEmpty()) {
      throw new MalformedRunException("expected an object with an output or a status");
    }
    return masked(document, redaction, pollAfter);
  }

  /** A response from an event of a stream; compatible servers leave out all but its id. */
  static ModelResponse transmitted(String json, Redaction redaction) {
    return masked(Documents.read(json, MalformedRunException::new), redaction, Optional.empty());
  }

  private static ModelResponse masked(
      RawJson document, Redaction redaction, Optional<Duration> pollAfter) {
    String masked = DocumentRedactor.masked(document.source(), redaction, SHOWN);
    return new ModelResponse(Documents.read(masked, MalformedRunException::new), pollAfter);
  }

  /** Its id; some compatible servers leave it out. */
  public Optional<String> id() {
    return id;
  }

  /** Its status. */
  public ResponseStatus status() {
    return status;
  }

  /** The code of the error with which it failed. */
  public Optional<String> errorCode() {
    return errorCode;
  }

  /** The message of the error with which it failed. */
  public Optional<String> errorMessage() {
    return errorMessage;
  }

  /** Why it is incomplete, such as {@code max_output_tokens} or {@code content_filter}. */
  public Optional<String> incompleteReason() {
    return incompleteReason;
  }

  /** The text of its messages, one after the other; empty if there is none. */
  public String text() {
    return text;
  }

  /** The whole document, as the server sent it but for secrets in its status and errors. */
  public String json() {
    return json;
  }

  /** The interval that the server requests before the next poll. */
  Optional<Duration> pollAfter() {
    return pollAfter;
  }

  private static String text(RawJson document) {
    return document.get("output").map(RawJson::elements).stream()
        .flatMap(items -> items.stream())
        .filter(item -> item.text("type").filter("message"::equals).isPresent())
        .flatMap(message -> message.get("content").map(RawJson::elements).stream())
        .flatMap(parts -> parts.stream())
        .filter(part -> part.text("type").filter("output_text"::equals).isPresent())
        .flatMap(part -> part.text("text").stream())
        .collect(Collectors.joining());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelResponse that && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  /** Without the document, which may contain personal data. */
  @Override
  public String toString() {
    return "ModelResponse[" + DisplayName.of(id.orElse("without id")) + ", " + status + "]";
  }
}
