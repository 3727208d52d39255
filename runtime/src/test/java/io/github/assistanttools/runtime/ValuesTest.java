package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.assistanttools.runtime.assistants.RequiredAction;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values that go in and out of a toolbox. */
class ValuesTest {
  @Test
  void theTextOfACallHoldsNoArguments() {
    assertThat(new ToolCall("call_1", "pay", "{\"pin\":1234}").toString())
        .isEqualTo("ToolCall[id=call_1, name=pay, arguments=12 characters]");
  }

  @Test
  void theTextOfAnOutputHoldsNoOutput() {
    assertThat(ToolOutput.of("call_1", "pin 1234").toString())
        .isEqualTo("ToolOutput[callId=call_1, output=8 characters, failed=false]");
  }

  @Test
  void nullsAreRefused() {
    assertThatNullPointerException().isThrownBy(() -> new ToolCall(null, "", ""));
    assertThatNullPointerException().isThrownBy(() -> new ToolCall("", null, ""));
    assertThatNullPointerException().isThrownBy(() -> new ToolCall("", "", null));
    assertThatNullPointerException().isThrownBy(() -> ToolOutput.of(null, ""));
    assertThatNullPointerException().isThrownBy(() -> ToolOutput.of("", null));
  }

  @Test
  void anEmptyOutputSaysThatItIsEmpty() {
    assertThat(ToolOutput.of("1", "").output()).isEqualTo("(empty)");
    assertThat(ToolOutput.recorded("1", "", false, true))
        .isEqualTo(ToolOutput.recorded("1", "(empty)", false, true));
    assertThat(ToolOutput.of("1", " ").output()).isEqualTo(" ");
  }

  @Test
  void anOutputIsAvailableAsJsonWhetherItIsOrNot() {
    assertThat(ToolOutput.of("1", "a \"b\"\n").json()).isEqualTo("\"a \\\"b\\\"\\n\"");
    assertThat(ToolOutput.of("1", "").json()).isEqualTo("\"\"");
    assertThat(ToolOutput.of("1", "true").json()).isEqualTo("\"true\"");
    assertThat(ToolOutput.ofJson("1", "true").json()).isEqualTo("true");
    assertThat(ToolOutput.error("1", ErrorCode.DENIED, "no").json()).startsWith("{\"error\":");
    assertThatIllegalArgumentException().isThrownBy(() -> ToolOutput.ofJson("1", ""));
  }

  @Test
  void anOutputBeyondALimitBecomesAnErrorOfTheSameCall() {
    ToolOutput output = ToolOutput.of("1", "abc");
    assertThat(output.within(3)).isSameAs(output);
    assertThat(output.within(2))
        .isEqualTo(
            ToolOutput.error(
                "1",
                ErrorCode.OUTPUT_TOO_LARGE,
                "the function was called, but its output has more than 2 characters; ask for"
                    + " less"));
    assertThat(ToolOutput.error("1", ErrorCode.DENIED, "not you").within(20))
        .isEqualTo(ToolOutput.recorded("1", "{\"error\":{\"code\":\"denied\"}}", true, true));
  }

  @Test
  void outputsAreBroughtIntoTheOrderOfTheirCalls() {
    ToolCall a = new ToolCall("a", "f", "");
    ToolCall b = new ToolCall("b", "f", "");
    ToolOutput ofA = ToolOutput.of("a", "1");
    ToolOutput ofB = ToolOutput.of("b", "2");
    assertThat(ToolOutput.inOrder(List.of(b, a, b), List.of(ofA, ofB))).containsExactly(ofB, ofA);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ToolOutput.inOrder(List.of(a, b), List.of(ofA)))
        .withMessage("there is no output for the call \"b\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ToolOutput.inOrder(List.of(a), List.of(ofA, ofB)))
        .withMessage("there is no call for the output of \"b\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ToolOutput.inOrder(List.of(a), List.of(ofA, ofA)))
        .withMessage("two outputs have the call id \"a\"");
  }

  @Test
  void anErrorIsAFailedOutputWithCodeAndMessage() {
    assertThat(ToolOutput.error("1", ErrorCode.DENIED, "not \"you\""))
        .isEqualTo(
            ToolOutput.recorded(
                "1",
                "{\"error\":{\"code\":\"denied\",\"message\":\"not \\\"you\\\"\"}}",
                true,
                true));
  }

  @Test
  void everyErrorCodesWireNameIsItsNameInLowerCase() {
    assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::wireName))
        .containsExactly(
            "malformed_json",
            "invalid_arguments",
            "unknown_function",
            "tool_failed",
            "timed_out",
            "denied",
            "cancelled",
            "output_too_large",
            "result_invalid",
            "outcome_unknown");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, -1_000})
  void aTimeoutThatLeavesNoTimeIsRefused(long milliseconds) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallPolicy.DEFAULT.timeout(Duration.ofMillis(milliseconds)));
  }

  @Test
  void eachMemberOfAPolicyIsSetAlone() {
    CallPolicy policy = CallPolicy.DEFAULT;
    assertThat(policy)
        .hasToString(
            "CallPolicy[readOnly=false, destructive=true, idempotent=false, openWorld=true, approval=false,"
                + " exclusive=false, timeout=Optional.empty]");
    assertThat(policy.readOnly(true).readOnly(false)).isEqualTo(policy);
    assertThat(policy.readOnly(true).toString())
        .contains("readOnly=true, destructive=true, idempotent=false");
    assertThat(policy.destructive(false).toString())
        .contains("readOnly=false, destructive=false, idempotent=false");
    assertThat(policy.idempotent(true).toString())
        .contains("destructive=true, idempotent=true, openWorld=true");
    assertThat(policy.openWorld(false).toString())
        .contains("idempotent=false, openWorld=false, approval=false");
    assertThat(policy.approval(true).toString())
        .contains("openWorld=true, approval=true, exclusive=false");
    assertThat(policy.exclusive(true).toString())
        .contains("approval=false, exclusive=true, timeout=Optional.empty");
    assertThat(policy.timeout(Duration.ofSeconds(5)).toString())
        .contains("exclusive=false, timeout=Optional[PT5S]");
  }

  static Stream<Arguments> values() {
    Duration second = Duration.ofSeconds(1);
    Instant then = Instant.EPOCH;
    FunctionDefinition function = FunctionDefinition.of("f", "Does it.", true, "{}");
    ToolCallOutcome outcome = ToolCallOutcome.failed(ErrorCode.DENIED, second, 1);
    ToolCall call = new ToolCall("1", "f", "{}");
    return Stream.of(
        Arguments.of(
            (Supplier<?>) () -> FunctionDefinition.of("f", "Does it.", true, "{}"),
            List.of(
                FunctionDefinition.of("g", "Does it.", true, "{}"),
                FunctionDefinition.of("f", "Does that.", true, "{}"),
                FunctionDefinition.of("f", "Does it.", false, "{}"),
                FunctionDefinition.of("f", "Does it.", true, "[]"),
                function.withResult("{}"),
                function.withPolicy(CallPolicy.DEFAULT.exclusive(true)))),
        Arguments.of(
            (Supplier<?>) () -> ToolCallOutcome.failed(ErrorCode.DENIED, second, 1),
            List.of(
                ToolCallOutcome.failed(ErrorCode.TIMED_OUT, second, 1),
                ToolCallOutcome.succeeded(second, 1),
                ToolCallOutcome.failed(ErrorCode.DENIED, Duration.ZERO, 1),
                ToolCallOutcome.failed(ErrorCode.DENIED, second, 2),
                outcome.refused(Refusal.LIMIT_REACHED),
                outcome.recorded(true))),
        Arguments.of(
            (Supplier<?>) () -> RunInfo.of("r", "t", then),
            List.of(
                RunInfo.of("q", "t", then),
                RunInfo.of("r", "s", then),
                RunInfo.of("r", "t", then.plusSeconds(1)),
                RunInfo.NONE)),
        Arguments.of(
            (Supplier<?>) () -> ToolOutput.of("1", "x"),
            List.of(
                ToolOutput.of("2", "x"),
                ToolOutput.of("1", "y"),
                ToolOutput.ofJson("1", "x"),
                ToolOutput.recorded("1", "x", false, true))),
        Arguments.of(
            (Supplier<?>) () -> new ToolCall("1", "f", "{}"),
            List.of(
                new ToolCall("2", "f", "{}"),
                new ToolCall("1", "g", "{}"),
                new ToolCall("1", "f", "[]"))),
        Arguments.of(
            (Supplier<?>) () -> Approval.denied("no"),
            List.of(Approval.denied("never"), Approval.granted())),
        Arguments.of(
            (Supplier<?>) () -> RequiredAction.of(RunInfo.of("r", null, null), List.of(call)),
            List.of(
                RequiredAction.of(RunInfo.NONE, List.of(call)),
                RequiredAction.of(RunInfo.of("r", null, null), List.of()))),
        Arguments.of(
            (Supplier<?>) () -> CallPolicy.DEFAULT.timeout(second),
            List.of(
                CallPolicy.DEFAULT,
                CallPolicy.DEFAULT.timeout(second).readOnly(true),
                CallPolicy.DEFAULT.timeout(second).destructive(false),
                CallPolicy.DEFAULT.timeout(second).idempotent(true),
                CallPolicy.DEFAULT.timeout(second).openWorld(false),
                CallPolicy.DEFAULT.timeout(second).approval(true),
                CallPolicy.DEFAULT.timeout(second).exclusive(true))));
  }

  @ParameterizedTest
  @MethodSource("values")
  void valuesAreEqualIfAllTheirMembersAre(Supplier<?> value, List<Object> others) {
    assertThat(value.get()).isEqualTo(value.get()).hasSameHashCodeAs(value.get()).isNotEqualTo("");
    assertThat(others).doesNotContain(value.get()).doesNotContainNull();
    assertThat(Set.copyOf(others)).hasSameSizeAs(others);
  }

  @Test
  void nullsInNewValuesAreRefusedAtOnce() {
    FunctionDefinition function = FunctionDefinition.of("f", "Does it.", true, "{}");
    for (ThrowingCallable making :
        List.<ThrowingCallable>of(
            () -> FunctionDefinition.of(null, "", true, "{}"),
            () -> FunctionDefinition.of("f", null, true, "{}"),
            () -> FunctionDefinition.of("f", "", true, (String[]) null),
            () -> function.withResult((String[]) null),
            () -> function.withPolicy(null),
            () -> ToolCallOutcome.succeeded(null, 1),
            () -> ToolCallOutcome.failed(null, Duration.ZERO, 1),
            () -> ToolCallOutcome.succeeded(Duration.ZERO, 1).refused(null),
            () -> CallPolicy.DEFAULT.timeout(null),
            () -> Approval.denied(null),
            () -> ToolOutput.error("1", null, "m"),
            () -> ToolOutput.error("1", ErrorCode.DENIED, null),
            () -> RequiredAction.of(null, List.of()),
            () -> RequiredAction.of(RunInfo.NONE, null))) {
      assertThatNullPointerException().isThrownBy(making);
    }
  }
}
