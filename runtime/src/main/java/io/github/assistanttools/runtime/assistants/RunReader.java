package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.internal.Field;
import io.github.assistanttools.runtime.internal.FieldReader;
import io.github.assistanttools.runtime.internal.HalfPairs;
import io.github.assistanttools.runtime.internal.Json;
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
 * Reads a run in one pass. What is not needed is skipped without being held; fields may come in any
 * order; of two fields of the same name the last one counts.
 */
final class RunReader {
  private static final String ACTION_REQUIRED = "requires_action";
  private static final String SUBMIT_TOOL_OUTPUTS = "submit_tool_outputs";

  // In these no output is waited for, whatever required_action says: a server may leave a stale one
  // there, and its calls must not be made again. Statuses are an open set; an unknown one decides
  // nothing.
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

  // No lambda: each costs a process that starts a millisecond.
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
   * The calls the run waits for, if it waits for any.
   *
   * @param document a string, bytes or a {@link WatchedStream}
   */
  static Optional<RequiredAction> read(Object document) {
    JsonParser parser = null;
    try {
      // That may fail like the reading, as it looks at the first bytes.
      parser = parser(document);
      RunReader reader = new RunReader(parser);
      reader.readDocument();
      return reader.requiredAction();
    } catch (JacksonException failure) {
      IOException thrown = document instanceof WatchedStream stream ? stream.failure() : null;
      if (failure instanceof JacksonIOException && thrown != null) {
        throw new UncheckedIOException(thrown);
      }
      Optional<HalfPairs> halves = halves(document);
      if (halves.isPresent()) {
        return read(halves.get().document()).map(action -> restored(action, halves.get()));
      }
      // Not JSON; or bytes that are no text, or in an encoding that the parser does not know.
      throw new MalformedRunException(Json.fault(failure, parser));
    } finally {
      if (parser != null) {
        parser.close();
      }
    }
  }

  /** Halves of pairs for which the document may have been refused. */
  private static Optional<HalfPairs> halves(Object document) {
    if (document instanceof String text) {
      return HalfPairs.in(text);
    }
    byte[] bytes = document instanceof WatchedStream stream ? stream.whole() : (byte[]) document;
    try {
      return bytes == null
          ? Optional.empty()
          : HalfPairs.in(
              Json.withoutMark(
                  StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
    } catch (CharacterCodingException another) {
      return Optional.empty();
    }
  }

  private static RequiredAction restored(RequiredAction action, HalfPairs halves) {
    RunInfo run = action.run();
    List<ToolCall> calls = action.calls().stream().map(call -> restored(call, halves)).toList();
    return RequiredAction.of(
        RunInfo.of(
            run.runId().map(halves::restoredText).orElse(null),
            run.threadId().map(halves::restoredText).orElse(null),
            run.expiresAt().orElse(null)),
        calls);
  }

  private static ToolCall restored(ToolCall call, HalfPairs halves) {
    if (halves.isIn(call.id())) {
      throw new MalformedRunException(
          "/required_action/submit_tool_outputs/tool_calls: the id of a call: " + CallReader.NO_ID);
    }
    return new ToolCall(
        call.id(), halves.restoredText(call.name()), halves.restored(call.arguments()));
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
          "something follows the run" + Json.where(parser.currentTokenLocation()));
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
    // Before the calls are made: afterwards it would be too late to say so.
    if (!SubmitBody.hasRoom(calls)) {
      throw new MalformedRunException(
          "/required_action/submit_tool_outputs/tool_calls: " + SubmitBody.NO_ROOM);
    }
    // These are only passed on, so one of another type is as good as none.
    RunInfo run = RunInfo.of(id.value(), threadId.value(), expiresAt.value());
    return Optional.of(RequiredAction.of(run, calls));
  }
}
