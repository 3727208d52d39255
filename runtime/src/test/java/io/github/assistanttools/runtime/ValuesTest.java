package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    assertThat(ToolOutput.of("1", "", true)).isEqualTo(ToolOutput.of("1", "(empty)", true));
    assertThat(ToolOutput.of("1", " ").output()).isEqualTo(" ");
  }

  @Test
  void anErrorIsAFailedOutputWithCodeAndMessage() {
    assertThat(ToolOutput.error("1", ErrorCode.DENIED, "not \"you\""))
        .isEqualTo(
            ToolOutput.of(
                "1", "{\"error\":{\"code\":\"denied\",\"message\":\"not \\\"you\\\"\"}}", true));
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
}
