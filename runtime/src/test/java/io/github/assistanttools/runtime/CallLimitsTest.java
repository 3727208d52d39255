package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How many calls a run may make. */
class CallLimitsTest {
  private static final RunInfo RUN = RunInfo.of("run_1", "thread_1", null);

  private final HandMade tools =
      new HandMade()
          .answering("a", (out, context) -> out.string("a"))
          .answering("b", (out, context) -> out.string("b"));

  private static ToolCall call(String id, String function) {
    return new ToolCall(id, function, "{}");
  }

  @Test
  void callsBeyondTheTotalAreDenied() {
    Toolbox toolbox = Toolbox.builder().add(tools).maxCalls(2).build();
    List<ToolOutput> outputs =
        toolbox.callAll(List.of(call("1", "a"), call("2", "b"), call("3", "a")), RUN);
    assertThat(Errors.of(outputs)).containsExactly("a", "b", "denied");
    assertThat(outputs.get(2).output())
        .contains("the run may make at most 2 calls and has made them; this call was not made");
  }

  @Test
  void callsOfAFunctionBeyondItsLimitAreDenied() {
    Toolbox toolbox = Toolbox.builder().add(tools).maxCalls("a", 1).build();
    List<ToolOutput> outputs =
        toolbox.callAll(
            List.of(call("1", "a"), call("2", "a"), call("3", "b"), call("4", "b")), RUN);
    assertThat(Errors.of(outputs)).containsExactly("a", "denied", "b", "b");
    assertThat(outputs.get(1).output())
        .contains("the run may call a at most once and has done so; this call was not made");
  }

  @Test
  void aLimitOfZeroForbidsAFunction() {
    assertThat(
            Errors.of(Toolbox.builder().add(tools).maxCalls("a", 0).build().call(call("1", "a"))))
        .isEqualTo("denied");
  }

  @Test
  void aRunIsCountedOverAllItsActionsAndForAllUsersOfTheToolbox() {
    Toolbox toolbox = Toolbox.builder().add(tools).maxCalls(2).build();
    Toolbox other = toolbox.with(ToolContext.Key.of("user", String.class), "ada");
    assertThat(Errors.of(toolbox.callAll(List.of(call("1", "a")), RUN))).containsExactly("a");
    assertThat(Errors.of(other.callAll(List.of(call("2", "a")), RUN))).containsExactly("a");
    assertThat(Errors.of(toolbox.callAll(List.of(call("3", "a")), RUN))).containsExactly("denied");
  }

  @Test
  void everyRunHasACountOfItsOwnAndSoHaveCallsWithoutOne() {
    Toolbox toolbox = Toolbox.builder().add(tools).maxCalls(1).build();
    toolbox.callAll(List.of(call("1", "a")), RUN);
    assertThat(Errors.of(toolbox.callAll(List.of(call("1", "a")), RunInfo.of("run_2", null, null))))
        .containsExactly("a");
    assertThat(Errors.of(toolbox.callAll(List.of(call("1", "a"), call("2", "a")))))
        .containsExactly("a", "denied");
    assertThat(Errors.of(toolbox.call(call("1", "a")))).isEqualTo("a");
  }

  @Test
  void callsThatCannotBeMadeAnywayDoNotCount() {
    Toolbox toolbox = Toolbox.builder().add(tools).maxCalls(1).build();
    List<ToolCall> calls =
        List.of(
            call("1", "unknown"),
            call("2", "a"),
            new ToolCall("2", "a", ""),
            call("3", "b"),
            call("3", "b"));
    assertThat(Errors.of(toolbox.callAll(calls, RUN)))
        .containsExactly("unknown_function", "denied", "b");
  }
}
