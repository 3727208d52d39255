package io.github.assistanttools.runtime.messages;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.internal.Documents;
import io.github.assistanttools.runtime.internal.RawJson;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a message: its calls, whatever its {@code stop_reason}. */
final class MessageReader {
  /** The only field of an input in place of one that was not valid JSON. */
  static final String INVALID = "INVALID_JSON";

  private static final String CONTENT = "content";
  private static final String PAUSE = "pause_turn";

  // Calls of a message that ended for one of these reasons may be cut off. The set of reasons is
  // open; the others decide nothing.
  private static final Set<String> CUT =
      Set.of("max_tokens", "model_context_window_exceeded", "refusal");

  private final List<ToolCall> calls = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  private MessageReader() {}

  /**
   * Reads a message.
   *
   * @param document a string, bytes or a stream
   * @param given the run to which the calls belong; null for the message itself
   */
  static MessageTurn read(Object document, @Nullable RunInfo given) {
    RawJson message = Documents.read(document, MalformedRunException::new);
    RawJson content =
        message
            .get(CONTENT)
            .filter(RawJson::isArray)
            .orElseThrow(() -> new MalformedRunException("/content: expected an array"));
    String stopReason = message.text("stop_reason").orElse("");
    RunInfo run = given == null ? RunInfo.of(message.text("id").orElse(null), null, null) : given;
    MessageReader reader = new MessageReader();
    if (stopReason.equals(PAUSE)) {
      reader.others.add(PAUSE);
    }
    reader.readBlocks(content.elements());
    return new MessageTurn(
        run, content.source(), reader.calls, reader.others, CUT.contains(stopReason));
  }

  private void readBlocks(List<RawJson> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      RawJson block = blocks.get(i);
      if (!block.isObject()) {
        throw new MalformedRunException("/content/" + i + ": expected an object");
      }
      if (block.text("type").filter("tool_use"::equals).isPresent()) {
        // The functions of a toolset, such as that of a browser, may have the names of ours.
        Optional<String> toolset = block.text("toolset_name");
        toolset.ifPresent(others::add);
        if (toolset.isEmpty()) {
          calls.add(call(block, i));
        }
      }
    }
  }

  /** The input is handed on as its source text: parsed, it would lose digits and duplicates. */
  private static ToolCall call(RawJson block, int index) {
    String id =
        block
            .text("id")
            .filter(text -> !text.isEmpty() && Texts.isWellFormed(text))
            .orElseThrow(
                () ->
                    new MalformedRunException(
                        "/content/"
                            + index
                            + "/id: expected a nonempty string without unpaired surrogates"));
    return new ToolCall(
        id,
        block.text("name").orElse(""),
        block.get("input").map(MessageReader::arguments).orElse(""));
  }

  /** An input that was not valid JSON is its text, so that the model learns where it is not. */
  private static String arguments(RawJson input) {
    return input.fields().size() == 1
        ? input.text(INVALID).orElseGet(input::source)
        : input.textOrSource();
  }
}
