package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.client.transport.DocumentRedactor;
import io.github.assistanttools.client.transport.JsonObjects;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Field;
import io.github.assistanttools.runtime.internal.FieldReader;
import io.github.assistanttools.runtime.internal.Json;
import io.github.assistanttools.runtime.internal.Texts;
import io.github.assistanttools.runtime.internal.UnpairedSurrogates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a {@link Run}, except for its required action. A field of an unexpected type counts as
 * absent, except for the ids.
 */
final class RunDocument {
  private static final String ACTION_TYPE = "submit_tool_outputs";

  private static final Set<String> SHOWN =
      Set.of("status", "last_error", "incomplete_details", "required_action/type");

  // Fields with free text of the server; few runs have them.
  private static final Set<String> FREE_TEXTS = Set.of("last_error", "incomplete_details");

  private String json;
  private Field<String> id = Field.absent();
  private Field<String> threadId = Field.absent();
  private Field<String> status = Field.absent();
  private Field<Instant> expiresAt = Field.absent();
  private Field<LastError> lastError = Field.absent();
  private Field<String> incompleteReason = Field.absent();
  private Field<Usage> usage = Field.absent();
  private boolean hasFreeText;

  private RunDocument(String json) {
    this.json = json;
  }

  /**
   * A document that contains a run and nothing else.
   *
   * @param redaction masks secrets in the fields that are shown
   */
  static RunDocument whole(String json, Redaction redaction) {
    return read(Json.withoutMark(json), true, redaction);
  }

  /**
   * A document that begins with a run; text after it is ignored. OpenAI's own published streams
   * have an extra brace after each run.
   */
  static RunDocument beginning(String json, Redaction redaction) {
    return read(json, false, redaction);
  }

  private static RunDocument read(String json, boolean whole, Redaction redaction) {
    try {
      return masked(json, whole, redaction);
    } catch (MalformedRunException malformed) {
      // The arguments of a call may contain a name with an unpaired surrogate, which parsers
      // reject.
      UnpairedSurrogates unpaired = UnpairedSurrogates.in(json).orElseThrow(() -> malformed);
      RunDocument document = masked(unpaired.document(), whole, redaction);
      document.json = unpaired.restored(document.json);
      document.id = restored(document.id, unpaired);
      document.threadId = restored(document.threadId, unpaired);
      return document;
    }
  }

  private static Field<String> restored(Field<String> field, UnpairedSurrogates unpaired) {
    return field.value() == null ? field : Field.of(unpaired.restoredText(field.value()));
  }

  private static RunDocument masked(String json, boolean whole, Redaction redaction) {
    RunDocument document = read(json, whole);
    if (!document.hasFreeText) {
      return document;
    }
    String masked = DocumentRedactor.masked(document.json, redaction, SHOWN);
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
            "unexpected text after the run" + Json.where(parser.currentTokenLocation()));
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

  /** This document with ids that are known already, for servers that leave them out. */
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
    return run(Optional.empty());
  }

  /**
   * The run.
   *
   * @param pollAfter the interval that the server requests before the next poll
   * @throws MalformedRunException if it has no id, or no thread
   */
  Run run(Optional<Duration> pollAfter) {
    RunDetails details =
        new RunDetails(
            new RunStatus(status.value() == null ? "" : status.value()),
            Optional.ofNullable(expiresAt.value()),
            Optional.ofNullable(lastError.value()),
            Optional.ofNullable(incompleteReason.value()),
            Optional.ofNullable(usage.value()));
    return new Run(required(id, "/id"), required(threadId, "/thread_id"), details, pollAfter, json);
  }

  private void readField(String name, FieldReader in) {
    if (FREE_TEXTS.contains(name) && !in.is(JsonToken.VALUE_NULL)) {
      hasFreeText = true;
    }
    switch (name) {
      case "id" -> id = in.string();
      case "thread_id" -> threadId = in.string();
      case "status" -> {
        status = in.string();
        hasFreeText |= status.value() == null || !new RunStatus(status.value()).isKnown();
      }
      case "expires_at" -> expiresAt = in.instant();
      case "last_error" -> lastError = DetailReader.lastError(in);
      case "incomplete_details" -> incompleteReason = DetailReader.reason(in);
      case "usage" -> usage = DetailReader.usage(in);
      case "required_action" ->
          in.readIn("type", () -> hasFreeText |= !ACTION_TYPE.equals(in.string().value()));
      default -> in.skip();
    }
  }

  private static Field<String> orKnown(Field<String> field, @Nullable String known) {
    String value = field.value();
    return known != null && (value == null || value.isEmpty()) ? Field.of(known) : field;
  }

  private static String required(Field<String> field, String pointer) {
    String value = field.value();
    if (value == null || value.isEmpty() || !Texts.isWellFormed(value)) {
      throw new MalformedRunException(
          pointer + ": expected a non-empty string of whole characters");
    }
    return value;
  }
}
