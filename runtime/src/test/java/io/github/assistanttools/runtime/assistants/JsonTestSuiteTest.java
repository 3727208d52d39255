package io.github.assistanttools.runtime.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.Shared;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.Toolbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What JSONTestSuite says a JSON parser must accept and refuse. */
class JsonTestSuiteTest {
  private static final String FOLDER = "corpora/JSONTestSuite/test_parsing";
  private static final Toolbox TOOLBOX = Toolbox.of(new HandMade().echo("echo"));

  private static byte[] asInstructions(Path file) {
    ByteArrayOutputStream run = new ByteArrayOutputStream();
    run.writeBytes("{\"instructions\":".getBytes(StandardCharsets.UTF_8));
    run.writeBytes(Shared.bytes(file));
    run.writeBytes(",\"status\":\"completed\"}".getBytes(StandardCharsets.UTF_8));
    return run.toByteArray();
  }

  private static List<Path> files(String prefix) {
    List<Path> files = Shared.files(FOLDER, prefix);
    assertThat(files).hasSizeGreaterThan(30);
    return files;
  }

  @Test
  void whatMustBeRefusedIsNoRunAndNoPartOfOne() {
    for (Path file : files("n_")) {
      for (byte[] run : List.of(Shared.bytes(file), asInstructions(file))) {
        assertThatExceptionOfType(MalformedRunException.class)
            .as(file.toString())
            .isThrownBy(() -> Assistants.requiredAction(run));
        assertThatExceptionOfType(MalformedRunException.class)
            .as(file.toString())
            .isThrownBy(() -> Assistants.requiredAction(new ByteArrayInputStream(run)));
      }
    }
  }

  @Test
  void whatMustBeAcceptedMayBePartOfARun() {
    for (Path file : files("y_")) {
      byte[] run = asInstructions(file);
      assertThat(Assistants.requiredAction(run)).as(file.toString()).isEmpty();
      assertThat(Assistants.requiredAction(new String(run, StandardCharsets.UTF_8)))
          .as(file.toString())
          .isEmpty();
    }
  }

  @Test
  void whatMayBeEitherIsReadOrRefusedAsDocumented() {
    for (Path file : files("i_")) {
      for (byte[] run : List.of(Shared.bytes(file), asInstructions(file))) {
        try {
          assertThat(Assistants.requiredAction(run)).as(file.toString()).isEmpty();
        } catch (MalformedRunException malformed) {
          assertThat(malformed).as(file.toString()).hasNoCause();
        }
      }
    }
  }

  @Test
  void whatMustBeRefusedIsMalformedAsArgumentsUnlessItIsBlank() {
    for (Path file : files("n_")) {
      String arguments = new String(Shared.bytes(file), StandardCharsets.UTF_8);
      String output = TOOLBOX.call(new ToolCall("1", "echo", arguments)).output();
      String expected = arguments.isBlank() ? "invalid_arguments" : "malformed_json";
      assertThat(output).as(file.toString()).contains("\"code\":\"" + expected + "\"");
    }
  }

  @Test
  void whatMustBeAcceptedIsNotMalformedAsArguments() {
    for (Path file : files("y_")) {
      String arguments = new String(Shared.bytes(file), StandardCharsets.UTF_8);
      assertThat(TOOLBOX.call(new ToolCall("1", "echo", arguments)).output())
          .as(file.toString())
          .doesNotContain("malformed_json");
    }
  }
}
