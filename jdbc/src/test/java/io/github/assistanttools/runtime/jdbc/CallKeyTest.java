package io.github.assistanttools.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.ToolCall;
import org.junit.jupiter.api.Test;

class CallKeyTest {
  /** Rows outlive a version of this library, so keys must never change. */
  @Test
  void theDigestsAreOfTheLengthOfTheFirstTextAndBothTextsAsUtf16() {
    // printf '\0\0\0\3\0r\0u\0n\0c\0a\0l\0l' | sha256sum, and the like.
    CallKey key = CallKey.of("run", new ToolCall("call", "pay", "{}"));
    assertThat(key.id())
        .isEqualTo("4a60d0a1ab6b5eb6db560916dcb507f1147527dcb88c3cd96c1cc18e15e3ab29");
    assertThat(key.content())
        .isEqualTo("02a466330d9a1efdef1058925974c2a94181d892cd0377bd9119bee5c6a9c132");
    assertThat(CallKey.id("run", "call")).isEqualTo(key.id());
  }

  @Test
  void idsAreShownInPrintableAsciiAndCut() {
    CallKey key = CallKey.of("run_\0é\uD83D~ \n", new ToolCall("c".repeat(101), "pay", "{}"));
    assertThat(key.runId()).isEqualTo("run_???~ ?");
    assertThat(key.callId()).isEqualTo("c".repeat(100));
  }
}
