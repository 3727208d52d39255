package io.github.assistanttools.testkit.assistants;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The body of a submit. Reading it checks the body itself; {@link #forCalls} checks that it matches
 * the calls of a run.
 *
 * @param outputs in the order in which they were sent; may contain a call id twice
 * @param stream whether the response is a stream of events
 */
record SubmittedOutputs(List<Output> outputs, boolean stream) {

  private static final int LONGEST_OUTPUT = 1_048_576;
  private static final long MOST_BYTES = 512 * 1024;

  record Output(String callId, String text) {}

  static SubmittedOutputs of(Parameters body) {
    body.only(Set.of("tool_outputs", "stream"));
    boolean stream = body.flag("stream");
    List<Output> outputs = new ArrayList<>();
    long bytes = 0;
    for (Parameters output : body.objects("tool_outputs")) {
      output.only(Set.of("tool_call_id", "output"));
      String text = output.text("output", LONGEST_OUTPUT);
      bytes += text.getBytes(UTF_8).length;
      outputs.add(new Output(output.string("tool_call_id"), text));
    }
    if (bytes >= MOST_BYTES) {
      throw ErrorResponse.parameter(
          "tool_outputs",
          "invalid_value",
          "'tool_outputs' too large: the combined tool outputs must be less than 512kb.");
    }
    return new SubmittedOutputs(outputs, stream);
  }

  /**
   * The output of each call, by call id.
   *
   * @throws ErrorResponse unless there is one output for each call and no other
   */
  Map<String, String> forCalls(List<ToolCall> calls) {
    List<String> expected = calls.stream().map(ToolCall::id).toList();
    List<String> got = outputs.stream().map(Output::callId).toList();
    if (!expected.stream().sorted().toList().equals(got.stream().sorted().toList())) {
      throw ErrorResponse.invalid(
          "Expected tool outputs for call_ids %s, got %s".formatted(listed(expected), listed(got)));
    }
    Map<String, String> byCallId = new LinkedHashMap<>();
    outputs.forEach(output -> byCallId.put(output.callId(), output.text()));
    return byCallId;
  }

  private static String listed(List<String> ids) {
    return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ", "[", "]"));
  }
}
