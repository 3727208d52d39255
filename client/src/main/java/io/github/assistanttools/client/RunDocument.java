package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.runtime.assistants.MalformedRunException;
import io.github.assistanttools.runtime.internal.Field;
import io.github.assistanttools.runtime.internal.FieldReader;
import io.github.assistanttools.runtime.internal.HalfPairs;
import io.github.assistanttools.runtime.internal.Json;
import io.github.assistanttools.runtime.internal.Texts;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads what a {@link Run} tells besides its required action. A field of another type than expected
 * is as good as absent, but for the ids.
 */
final class RunDocument {
  private static final String ACTION_TYPE = "submit_tool_outputs";

  // What a server says freely there; few runs have it.
  private static final Set<String> WORDS = Set.of("last_error", "incomplete_details");

  private String json;
  private Field<String> id = Field.absent();
  private Field<String> threadId = Field.absent();
  private Field<String> status = Field.absent();
  private Field<Instant> expiresAt = Field.absent();
  private Field<LastError> lastError = Field.absent();
  private Field<String> incompleteReason = Field.absent();
  private Field<Usage> usage = Field.absent();
  private boolean hasWords;

  private RunDocument(String json) {
    this.json = json;
  }

  /**
   * A document of a run and nothing else.
   *
   * @param redaction takes secrets out of those words of it that are told
   */
  static RunDocument whole(String json, Redaction redaction) {
    return read(Json.withoutMark(json), true, redaction);
  }

  /**
   * A document that begins with a run; what follows it is passed over. OpenAI's own published
   * streams have a brace too many after each run.
   */
  static RunDocument beginning(String json, Redaction redaction) {
    return read(json, false, redaction);
  }

  private static RunDocument read(String json, boolean whole, Redaction redaction) {
    try {
      return masked(json, whole, redaction);
    } catch (MalformedRunException malformed) {
      // The arguments of a call may have a name with half a surrogate pair, which no parser reads.
      HalfPairs halves = HalfPairs.in(json).orElseThrow(() -> malformed);
      RunDocument document = masked(halves.document(), whole, redaction);
      document.json = halves.restored(document.json);
      document.id = restored(document.id, halves);
      document.threadId = restored(document.threadId, halves);
      return document;
    }
  }

  private static Field<String> restored(Field<String> field, HalfPairs halves) {
    return field.value() == null ? field : Field.of(halves.restoredText(field.value()));
  }

  private static RunDocument masked(String json, boolean whole, Redaction redaction) {
    RunDocument document = read(json, whole);
    if (!document.hasWords) {
      return document;
    }
    String masked = ServerWords.masked(document.json, redaction);
    return masked.equals(document.json) ? document : read(masked, true);
  }

  private static RunDocument read(String json, boolean whole) {
    RunDocument document = new RunDocument(json);
    JsonParser parser = null;
    try {
      parser = JsonObjects.parser(json);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedRunException("the document: expected an object");
      }
      FieldReader in = new FieldReader(parser);
      in.fields(name -> document.readField(name, in));
      if (whole && parser.nextToken() != null) {
        throw new MalformedRunException(
            "something follows the run" + Json.where(parser.currentTokenLocation()));
      }
      if (!whole) {
        document.json = json.substring(0, (int) parser.currentLocation().getCharOffset());
      }
      return document;
    } catch (JacksonException failure) {
      throw new MalformedRunException(Json.fault(failure, parser));
    } finally {
      if (parser != null) {
        parser.close();
      }
    }
  }

  /** This, with ids that are known otherwise, for servers that leave them out. */
  RunDocument of(@Nullable String knownThreadId, @Nullable String knownId) {
    threadId = orKnown(threadId, knownThreadId);
    id = orKnown(id, knownId);
    return this;
  }

  /**
   * The run.
   *
   * @throws MalformedRunException if it has no id, or no thread
   */
  Run run() {
    return new Run(
        demanded(id, "/id"),
        demanded(threadId, "/thread_id"),
        new RunStatus(status.value() == null ? "" : status.value()),
        Optional.ofNullable(expiresAt.value()),
        Optional.ofNullable(lastError.value()),
        Optional.ofNullable(incompleteReason.value()),
        Optional.ofNullable(usage.value()),
        Optional.empty(),
        json);
  }

  private void readField(String name, FieldReader in) {
    if (WORDS.contains(name) && !in.is(JsonToken.VALUE_NULL)) {
      hasWords = true;
    }
    switch (name) {
      case "id" -> id = in.string();
      case "thread_id" -> threadId = in.string();
      case "status" -> {
        status = in.string();
        hasWords |= status.value() == null || !new RunStatus(status.value()).isKnown();
      }
      case "expires_at" -> expiresAt = in.instant();
      case "last_error" -> lastError = DetailReader.lastError(in);
      case "incomplete_details" -> incompleteReason = DetailReader.reason(in);
      case "usage" -> usage = DetailReader.usage(in);
      case "required_action" ->
          in.readIn("type", () -> hasWords |= !ACTION_TYPE.equals(in.string().value()));
      default -> in.skip();
    }
  }

  private static Field<String> orKnown(Field<String> field, @Nullable String known) {
    String value = field.value();
    return known != null && (value == null || value.isEmpty()) ? Field.of(known) : field;
  }

  private static String demanded(Field<String> field, String pointer) {
    String value = field.value();
    if (value == null || value.isEmpty() || !Texts.isWellFormed(value)) {
      throw new MalformedRunException(
          pointer + ": expected a string of whole characters, not empty");
    }
    return value;
  }
}
