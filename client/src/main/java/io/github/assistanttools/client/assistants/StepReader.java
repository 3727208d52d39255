package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.transport.JsonObjects;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Field;
import io.github.assistanttools.runtime.internal.FieldReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads a step. Any field may be missing or of an unexpected type. */
final class StepReader {
  private final FieldReader in;
  private final String json;
  private final List<RunStep.Call> calls = new ArrayList<>();
  private @Nullable String id;
  private @Nullable String type;
  private @Nullable String status;

  private StepReader(FieldReader in, String json) {
    this.in = in;
    this.json = json;
  }

  /**
   * Reads a step.
   *
   * @throws MalformedRunException if the text is not a JSON object
   */
  static RunStep read(String json) {
    return JsonObjects.read(json, in -> new StepReader(in, json).step());
  }

  private RunStep step() {
    in.fields(this::readField);
    return new RunStep(orEmpty(id), orEmpty(type), orEmpty(status), calls, json);
  }

  private void readField(String name) {
    switch (name) {
      case "id" -> id = in.string().value();
      case "type" -> type = in.string().value();
      case "status" -> status = in.string().value();
      case "step_details" -> in.readIn("tool_calls", this::readCalls);
      default -> in.skip();
    }
  }

  private void readCalls() {
    calls.clear();
    in.list(
        () -> {
          readCall();
          return Field.absent();
        });
  }

  private void readCall() {
    CallFields call = new CallFields();
    readObject(call::read);
    if (call.id != null) {
      calls.add(RunStep.Call.of(call.id, orEmpty(call.name), Optional.ofNullable(call.output)));
    }
  }

  private final class CallFields {
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String output;

    void read(String field) {
      switch (field) {
        case "id" -> id = in.string().value();
        case "function" -> readObject(this::readFunction);
        default -> in.skip();
      }
    }

    private void readFunction(String field) {
      switch (field) {
        case "name" -> name = in.string().value();
        case "output" -> output = in.string().value();
        default -> in.skip();
      }
    }
  }

  private void readObject(Consumer<String> field) {
    if (in.is(JsonToken.START_OBJECT)) {
      in.fields(field);
    } else {
      in.skip();
    }
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
