package io.github.assistanttools.runtime.chat;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.internal.Documents;
import io.github.assistanttools.runtime.internal.NotJsonException;
import io.github.assistanttools.runtime.internal.RawJson;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a completion: the calls of its first choice, whatever its {@code finish_reason}. */
final class ChatReader {
  private static final String CHOICE = "/choices/0";
  private static final String MESSAGE = CHOICE + "/message";
  private static final String FUNCTION = "function";
  private static final String FUNCTION_CALL = "function_call";
  private static final String ID = "id";

  // Calls of a completion that ended for one of these reasons may be cut off. Other reasons decide
  // nothing: servers send calls under "stop" as well.
  private static final Set<String> CUT = Set.of("length", "content_filter");

  private final List<ToolCall> calls = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<RawJson, String> madeIds = new LinkedHashMap<>();

  private ChatReader() {}

  /**
   * Reads a completion.
   *
   * @param document a string, bytes or a stream
   * @param given the run to which the calls belong; null for the completion itself
   */
  static ChatTurn read(Object document, @Nullable RunInfo given) {
    RawJson completion = Documents.read(document, MalformedRunException::new);
    List<RawJson> choices = completion.get("choices").map(RawJson::elements).orElse(List.of());
    RawJson choice = object(choices.stream().findFirst(), CHOICE);
    RawJson message = object(choice.get("message"), MESSAGE);
    ChatReader reader = new ChatReader();
    reader.readCalls(message);
    RunInfo run = given == null ? RunInfo.of(completion.text(ID).orElse(null), null, null) : given;
    boolean cut = choice.text("finish_reason").filter(CUT::contains).isPresent();
    return new ChatTurn(run, message.source(reader.madeIds), reader.calls, reader.others, cut);
  }

  private static RawJson object(Optional<RawJson> value, String pointer) {
    return value
        .filter(RawJson::isObject)
        .orElseThrow(() -> new MalformedRunException(pointer + ": expected an object"));
  }

  private void readCalls(RawJson message) {
    Optional<RawJson> array = message.get("tool_calls");
    if (array.filter(value -> !value.isArray()).isPresent()) {
      throw new MalformedRunException(MESSAGE + "/tool_calls: expected an array");
    }
    List<RawJson> elements = array.map(RawJson::elements).orElse(List.of());
    for (int i = 0; i < elements.size(); i++) {
      object(Optional.of(elements.get(i)), MESSAGE + "/tool_calls/" + i);
    }
    elements.forEach(element -> id(element).ifPresent(ids::add));
    elements.forEach(this::readCall);
    if (elements.isEmpty() && message.get(FUNCTION_CALL).isPresent()) {
      // Its answer is a message of another role, which newer servers do not accept.
      others.add(FUNCTION_CALL);
    }
  }

  private void readCall(RawJson call) {
    String type = call.text("type").filter(text -> !text.isEmpty()).orElse(FUNCTION);
    if (!type.equals(FUNCTION)) {
      others.add(type);
      return;
    }
    String id = id(call).orElseGet(() -> makeId(call));
    Optional<RawJson> function = call.get(FUNCTION);
    calls.add(
        new ToolCall(
            id,
            function.flatMap(value -> value.text("name")).orElse(""),
            function.flatMap(value -> value.get("arguments")).map(this::arguments).orElse("")));
  }

  /** The id of a call, if an output can refer to it. */
  private static Optional<String> id(RawJson call) {
    return call.text(ID).filter(id -> !id.isEmpty() && Texts.isWellFormed(id));
  }

  /**
   * A short id, which both messages then have; short because some servers accept only short ids.
   * The same document always has the same ids, so that its calls are found in the journal.
   */
  private String makeId(RawJson call) {
    int number = calls.size();
    while (!ids.add("call_" + number)) {
      number++;
    }
    String id = "call_" + number;
    RawJson unusable = call.fields().get(ID);
    if (unusable != null) {
      madeIds.put(unusable, "\"" + id + "\"");
    } else {
      String fields = call.source().substring(1);
      madeIds.put(call, "{\"id\":\"" + id + "\"" + (call.fields().isEmpty() ? "" : ",") + fields);
    }
    return id;
  }

  /** Arguments are an object, so a JSON string within the string contains them. */
  private String arguments(RawJson value) {
    String text = value.textOrSource();
    if (!text.stripLeading().startsWith("\"")) {
      return text;
    }
    try {
      return RawJson.parse(text).text().orElse(text);
    } catch (NotJsonException notEncodedTwice) {
      return text;
    }
  }
}
