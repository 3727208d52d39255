package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.UnsupportedActionException;
import io.github.assistanttools.runtime.internal.Field;
import io.github.assistanttools.runtime.internal.FieldReader;
import io.github.assistanttools.runtime.internal.Json;
import io.github.assistanttools.runtime.internal.UnpairedSurrogates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads a run in one pass. Unused fields are skipped and not held in memory. Fields may be in any
 * order; of two fields with the same name, the last one counts.
 */
final class RunReader {
  private static final String ACTION_REQUIRED = "requires_action";
  private static final String SUBMIT_TOOL_OUTPUTS = "submit_tool_outputs";

  // In these statuses the run requires no outputs, even with a required_action: a server may leave
  // a stale one, whose calls must not be made again. The set of statuses is open; an unknown status
  // decides nothing.
  private static final Set<String> NOT_WAITING =
      Set.of(
          "queued",
          "in_progress",
          "cancelling",
          "cancelled",
          "failed",
          "completed",
          "incomplete",
          "expired");

  // Not a lambda: each one adds a millisecond to the start of a process.
  static final Function<String, RuntimeException> MALFORMED =
      new Function<>() {
        @Override
        public RuntimeException apply(String message) {
          return new MalformedRunException(message);
        }
      };

  private final JsonParser parser;
  private final FieldReader in;
  private Field<String> id = Field.absent();
  private Field<String> threadId = Field.absent();
  private Field<String> status = Field.absent();
  private Field<Instant> expiresAt = Field.absent();
  private Field<ActionReader.Action> action = Field.absent();

  private RunReader(JsonParser parser) {
    this.parser = parser;
    this.in = new FieldReader(parser);
  }

  /**
   * The calls that the run requires, if any.
   *
   * @param document a string, bytes or a {@link WatchedStream}
   */
  static Optional<RequiredAction> read(Object document) {
    JsonParser parser = null;
    try {
      // May fail as reading may, because it reads the first bytes.
      parser = parser(document);
      RunReader reader = new RunReader(parser);
      reader.readDocument();
      return reader.requiredAction();
    } catch (JacksonException failure) {
      IOException thrown = document instanceof WatchedStream stream ? stream.failure() : null;
      if (failure instanceof JacksonIOException && thrown != null) {
        throw new UncheckedIOException(thrown);
      }
      Optional<UnpairedSurrogates> unpaired = unpaired(document);
      if (unpaired.isPresent()) {
        return read(unpaired.get().document()).map(action -> restored(action, unpaired.get()));
      }
      // Not JSON, or bytes that are not text or in an encoding that the parser does not support.
      throw new MalformedRunException(Json.fault(failure, parser));
    } finally {
      if (parser != null) {
        parser.close();
      }
    }
  }

  /** The unpaired surrogates that may be the reason why the parser rejected the document. */
  private static Optional<UnpairedSurrogates> unpaired(Object document) {
    if (document instanceof String text) {
      return UnpairedSurrogates.in(text);
    }
    byte[] bytes = document instanceof WatchedStream stream ? stream.whole() : (byte[]) document;
    try {
      return bytes == null
          ? Optional.empty()
          : UnpairedSurrogates.in(
              Json.withoutMark(
                  StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
    } catch (CharacterCodingException another) {
      return Optional.empty();
    }
  }

  private static RequiredAction restored(RequiredAction action, UnpairedSurrogates unpaired) {
    RunInfo run = action.run();
    List<ToolCall> calls = action.calls().stream().map(call -> restored(call, unpaired)).toList();
    return RequiredAction.of(
        RunInfo.of(
            run.runId().map(unpaired::restoredText).orElse(null),
            run.threadId().map(unpaired::restoredText).orElse(null),
            run.expiresAt().orElse(null)),
        calls);
  }

  private static ToolCall restored(ToolCall call, UnpairedSurrogates unpaired) {
    if (unpaired.isIn(call.id())) {
      throw new MalformedRunException(
          "/required_action/submit_tool_outputs/tool_calls: the id of a call: " + CallReader.NO_ID);
    }
    return new ToolCall(
        call.id(), unpaired.restoredText(call.name()), unpaired.restored(call.arguments()));
  }

  private static JsonParser parser(Object document) {
    if (document instanceof String text) {
      return Json.parser(Json.FACTORY, text);
    }
    ObjectReadContext context = ObjectReadContext.empty();
    return document instanceof byte[] bytes
        ? Json.FACTORY.createParser(context, bytes)
        : Json.FACTORY.createParser(context, (InputStream) document);
  }

  private void readDocument() {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new MalformedRunException("the document: expected an object");
    }
    for (String field = in.next(); field != null; field = in.next()) {
      readField(field);
    }
    if (parser.nextToken() != null) {
      throw new MalformedRunException(
          "unexpected content after the run" + Json.where(parser.currentTokenLocation()));
    }
  }

  private void readField(String name) {
    switch (name) {
      case "id" -> id = in.string();
      case "thread_id" -> threadId = in.string();
      case "status" -> status = in.string();
      case "expires_at" -> expiresAt = in.instant();
      case "required_action" -> action = new ActionReader(in).action();
      default -> in.skip();
    }
  }

  private Optional<RequiredAction> requiredAction() {
    if (status.value() != null && NOT_WAITING.contains(status.value())) {
      return Optional.empty();
    }
    String state = status.get(MALFORMED);
    ActionReader.Action required = action.get(MALFORMED);
    if (required == null) {
      if (ACTION_REQUIRED.equals(state)) {
        throw new MalformedRunException(
            "/required_action: missing, although the status is requires_action");
      }
      return Optional.empty();
    }
    String type = required.type().get(MALFORMED);
    if (type != null && !type.equals(SUBMIT_TOOL_OUTPUTS)) {
      throw new UnsupportedActionException(type);
    }
    List<ToolCall> calls = required.calls();
    // Checked before the calls are made: afterwards their outputs could not be submitted.
    if (!SubmitBody.hasRoom(calls)) {
      throw new MalformedRunException(
          "/required_action/submit_tool_outputs/tool_calls: " + SubmitBody.NO_ROOM);
    }
    // These are only passed on, so a value of the wrong type is treated as absent.
    RunInfo run = RunInfo.of(id.value(), threadId.value(), expiresAt.value());
    return Optional.of(RequiredAction.of(run, calls));
  }
}
