package io.github.assistanttools.client.chat;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.client.transport.DisplayName;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Documents;
import io.github.assistanttools.runtime.internal.RawJson;
import java.util.List;
import java.util.Optional;

/**
 * A completion, as a server describes it. Immutable. Of several choices the first is read. Fields
 * of an unexpected type count as absent.
 */
public final class Completion {
  private final String json;
  private final Optional<String> id;
  private final Optional<String> finishReason;
  private final String text;

  private Completion(RawJson document, RawJson choice, RawJson message, Redaction redaction) {
    this.json = document.source();
    this.id = document.text("id").filter(value -> !value.isEmpty()).map(redaction::mask);
    this.finishReason = choice.text("finish_reason").map(redaction::mask);
    this.text = MessageText.of(message);
  }

  /**
   * A completion from its document.
   *
   * @throws MalformedRunException if the document has no choice with a message
   */
  public static Completion of(String json) {
    return of(json, Redaction.NONE);
  }

  /**
   * A completion from its document.
   *
   * @param redaction masks secrets in the values that are shown
   */
  static Completion of(String json, Redaction redaction) {
    return of(Documents.read(json, MalformedRunException::new), redaction);
  }

  /** As {@link #of(String, Redaction)}, from a document that has been parsed. */
  static Completion of(RawJson document, Redaction redaction) {
    List<RawJson> choices = document.get("choices").map(RawJson::elements).orElse(List.of());
    RawJson choice = object(choices.stream().findFirst(), "/choices/0");
    RawJson message = object(choice.get("message"), "/choices/0/message");
    return new Completion(document, choice, message, redaction);
  }

  private static RawJson object(Optional<RawJson> value, String pointer) {
    return value
        .filter(RawJson::isObject)
        .orElseThrow(() -> new MalformedRunException(pointer + ": expected an object"));
  }

  /** Its id. Some compatible servers leave it out, and on some it repeats. */
  public Optional<String> id() {
    return id;
  }

  /**
   * Why it ended, such as {@code stop}, {@code tool_calls}, {@code length} or {@code
   * content_filter}. It does not say whether there are calls: servers send them under other reasons
   * than {@code tool_calls}, too.
   */
  public Optional<String> finishReason() {
    return finishReason;
  }

  /** The text of its message; empty if there is none. */
  public String text() {
    return text;
  }

  /** The whole document, as the server sent it, or as its stream was put together. */
  public String json() {
    return json;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Completion that && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  /** Without the document, which may contain personal data. */
  @Override
  public String toString() {
    return "Completion["
        + DisplayName.of(id.orElse("without id"))
        + ", "
        + DisplayName.of(finishReason.orElse("without finish_reason"))
        + "]";
  }
}
