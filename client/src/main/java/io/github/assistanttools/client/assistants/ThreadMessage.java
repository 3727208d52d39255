package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message of a thread. A text that the server leaves out of it is empty. */
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

  /** A part of a message other than text. */
  public static final class Part {
    private final String type;
    private final String json;

    private Part(String type, String json) {
      this.type = Objects.requireNonNull(type, "type");
      this.json = Objects.requireNonNull(json, "json");
    }

    /** A part with these values. */
    public static Part of(String type, String json) {
      return new Part(type, json);
    }

    /** Its type, such as {@code image_file} or {@code refusal}; an open set. */
    public String type() {
      return type;
    }

    /** The part's document. */
    public String json() {
      return json;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Part that && type.equals(that.type) && json.equals(that.json);
    }

    @Override
    public int hashCode() {
      return Objects.hash(type, json);
    }

    /** Without the part's content, which may be personal. */
    @Override
    public String toString() {
      return "Part[" + Texts.quoted(type) + "]";
    }
  }

  /**
   * Reads a message.
   *
   * @throws MalformedRunException if it is not a JSON object
   */
  public static ThreadMessage of(String json) {
    return MessageReader.read(json);
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Its author's role: {@code user} or {@code assistant}; an open set. */
  public String role() {
    return role;
  }

  /** When it was created. */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(createdAt);
  }

  /** The id of the run that created it. */
  public Optional<String> runId() {
    return Optional.ofNullable(runId);
  }

  /**
   * The text of all its text parts, concatenated; empty if there are none. As the server sent it:
   * it may contain line breaks and any other characters.
   */
  public String text() {
    return text;
  }

  /** The other parts, in their order. Unmodifiable. */
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
        otherParts.stream().map(part -> Part.of(redaction.mask(part.type), part.json)).toList();
    return new ThreadMessage(id, redaction.mask(role), createdAt, runId, text, parts, json);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ThreadMessage that
        && id.equals(that.id)
        && role.equals(that.role)
        && Objects.equals(createdAt, that.createdAt)
        && Objects.equals(runId, that.runId)
        && text.equals(that.text)
        && otherParts.equals(that.otherParts)
        && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, role, createdAt, runId, text, otherParts, json);
  }

  /** Without its text, which may be personal. */
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
