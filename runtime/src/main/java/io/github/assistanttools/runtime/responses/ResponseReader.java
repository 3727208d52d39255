package io.github.assistanttools.runtime.responses;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.internal.Documents;
import io.github.assistanttools.runtime.internal.RawJson;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a response: its calls, and whatever else in it waits for the client. */
final class ResponseReader {
  private static final String CALL = "function_call";

  // A response in these statuses is not ready, or can't be continued. The set is open; an unknown
  // status decides nothing.
  private static final Set<String> NOT_ANSWERED =
      Set.of("queued", "in_progress", "failed", "cancelled");

  // What the client has to execute, unless the response already has its output.
  private static final Set<String> CLIENT_CALLS =
      Set.of(
          "custom_tool_call",
          "computer_call",
          "local_shell_call",
          "shell_call",
          "apply_patch_call");

  private final List<CallItem> calls = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final RawJson response;
  private final boolean incomplete;
  private final Set<String> answered = new HashSet<>();

  private ResponseReader(RawJson response) {
    this.response = response;
    // Compatible servers may omit the status.
    this.incomplete =
        response.text("status").filter("incomplete"::equals).isPresent()
            || response
                .get("incomplete_details")
                .flatMap(value -> value.text("reason"))
                .isPresent();
  }

  /**
   * Reads a response.
   *
   * @param document a string, bytes or a stream
   * @param given the run to which the calls belong; null for the response itself
   */
  static ResponseTurn read(Object document, @Nullable RunInfo given) {
    RawJson response = Documents.read(document, MalformedRunException::new);
    return new ResponseReader(response).turn(given);
  }

  private ResponseTurn turn(@Nullable RunInfo given) {
    List<RawJson> items = items();
    if (response.text("status").filter(NOT_ANSWERED::contains).isEmpty()) {
      items.stream()
          .filter(item -> type(item).endsWith("_output"))
          .flatMap(item -> item.text("call_id").stream())
          .forEach(answered::add);
      for (int i = 0; i < items.size(); i++) {
        read(items.get(i), i);
      }
    }
    RunInfo run = given == null ? run() : given;
    return new ResponseTurn(run, calls, others, items.stream().map(RawJson::source).toList());
  }

  private RunInfo run() {
    Optional<RawJson> conversation = response.get("conversation");
    Optional<String> id = conversation.flatMap(RawJson::text);
    return RunInfo.of(
        response.text("id").orElse(null),
        id.or(() -> conversation.flatMap(object -> object.text("id"))).orElse(null),
        null);
  }

  private List<RawJson> items() {
    Optional<RawJson> output = response.get("output");
    if (output.filter(value -> !value.isArray()).isPresent()) {
      throw new MalformedRunException("/output: expected an array");
    }
    List<RawJson> items = output.map(RawJson::elements).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      if (!items.get(i).isObject()) {
        throw new MalformedRunException("/output/" + i + ": expected an object");
      }
    }
    return items;
  }

  private static String type(RawJson item) {
    return item.text("type").orElse("");
  }

  private void read(RawJson item, int index) {
    String type = type(item);
    if (isAnswered(item)) {
      return;
    }
    if (type.equals(CALL)) {
      calls.add(call(item, index));
    } else if (CLIENT_CALLS.contains(type)
        || type.equals("mcp_approval_request")
        || type.equals("tool_search_call")
            && item.text("execution").filter("client"::equals).isPresent()) {
      others.add(type);
    }
  }

  private boolean isAnswered(RawJson item) {
    return item.text("call_id").filter(answered::contains).isPresent();
  }

  private CallItem call(RawJson item, int index) {
    String id = item.text("call_id").orElse("");
    if (id.isEmpty() || !Texts.isWellFormed(id)) {
      throw new MalformedRunException(
          "/output/" + index + "/call_id: expected a nonempty string without unpaired surrogates");
    }
    Map<String, RawJson> fields = item.fields();
    String arguments = item.get("arguments").map(RawJson::textOrSource).orElse("");
    // Where nothing says that the call is complete, a response that was cut off may have cut it.
    String status = item.text("status").orElse(incomplete ? "" : "completed");
    boolean cut = incomplete ? !status.equals("completed") : status.equals("incomplete");
    return new CallItem(
        new ToolCall(id, item.text("name").orElse(""), arguments),
        Optional.ofNullable(fields.get("caller")),
        Optional.ofNullable(fields.get("namespace")),
        cut);
  }
}
