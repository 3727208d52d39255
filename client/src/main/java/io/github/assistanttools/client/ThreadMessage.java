package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.runtime.internal.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message of a thread. What the server leaves out of it is an empty text, or absent. */
public final class ThreadMessage {
  private final String id;
  private final String role;
  private final @Nullable Instant createdAt;
  private final @Nullable String runId;
  private final String text;
  private final List<Part> otherParts;
  private final String json;

  ThreadMessage(
      String id,
      String role,
      @Nullable Instant createdAt,
      @Nullable String runId,
      String text,
      List<Part> otherParts,
      String json) {
    this.id = id;
    this.role = role;
    this.createdAt = createdAt;
    this.runId = runId;
    this.text = text;
    this.otherParts = List.copyOf(otherParts);
    this.json = json;
  }

  /**
   * A part of a message that is no text.
   *
   * @param type such as {@code image_file} or {@code refusal}; an open set
   * @param json the part
   */
  public record Part(String type, String json) {

    /** Without the part's content, which may be personal. */
    @Override
    public String toString() {
      return "Part[" + Texts.quoted(type) + "]";
    }
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Who wrote it: {@code user} or {@code assistant}; an open set. */
  public String role() {
    return role;
  }

  /** When it was written. */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(createdAt);
  }

  /** The id of the run that wrote it. */
  public Optional<String> runId() {
    return Optional.ofNullable(runId);
  }

  /**
   * The text of all its parts that are text, one after the other with nothing between them; empty
   * if there is none. As the server sent it: it may have lines and any characters.
   */
  public String text() {
    return text;
  }

  /** The parts that are no text, in their order. Unmodifiable. */
  public List<Part> otherParts() {
    return otherParts;
  }

  /** The document. */
  public String json() {
    return json;
  }

  /**
   * This message without the secrets that the server may have repeated as its role or the type of a
   * part.
   */
  ThreadMessage masked(Redaction redaction) {
    List<Part> parts =
        otherParts.stream().map(part -> new Part(redaction.mask(part.type), part.json)).toList();
    return new ThreadMessage(id, redaction.mask(role), createdAt, runId, text, parts, json);
  }

  /** Without what it says, which may be personal. */
  @Override
  public String toString() {
    return "ThreadMessage["
        + Texts.quoted(id)
        + " of "
        + Texts.quoted(role)
        + ", "
        + text.length()
        + " characters]";
  }
}
