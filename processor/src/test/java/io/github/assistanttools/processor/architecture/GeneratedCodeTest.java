package io.github.assistanttools.processor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.runtime.Toolbox;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code AcceptedTest} applies the rule to all goldens; here it is shown to find what it must. */
class GeneratedCodeTest {

  @Test
  void aForbiddenUseIsFound() throws IOException {
    String file = "GeneratedCodeTest$Uses.class";
    byte[] uses = GeneratedCodeTest.class.getResourceAsStream(file).readAllBytes();
    assertThat(GeneratedCode.packagesUsed(Map.of(file, uses)))
        .contains("io.github.assistanttools.client.assistants", "io.github.assistanttools.runtime");
  }

  private static final class Uses {
    AssistantsClient client;
    Toolbox toolbox;
  }
}
