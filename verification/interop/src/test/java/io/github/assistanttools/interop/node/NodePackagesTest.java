package io.github.assistanttools.interop.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class NodePackagesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String EXACT = "\\d+\\.\\d+\\.\\d+(-[a-z]+\\.\\d+)?";

  private final NodePackages packages = NodePackages.get();

  @Test
  void everyPackageIsInstalledInTheExactVersionOfTheList() throws IOException {
    Map<String, String> versions = new LinkedHashMap<>();
    JsonNode required = read("package.json").get("dependencies");
    required.properties().forEach(each -> versions.put(each.getKey(), each.getValue().textValue()));

    assertThat(versions).isNotEmpty();
    assertThat(versions.values()).allMatch(version -> version.matches(EXACT));
    for (Map.Entry<String, String> each : versions.entrySet()) {
      JsonNode installed = read("node_modules/" + each.getKey() + "/package.json");
      assertThat(installed.get("version").textValue()).isEqualTo(each.getValue());
    }
  }

  /** Each machine has its own registry. */
  @Test
  void theLockFileNamesNoRegistry() throws IOException {
    String lock = Files.readString(packages.folder().resolve("package-lock.json"));

    assertThat(lock).contains("\"integrity\"").doesNotContain("\"resolved\"");
  }

  @Test
  void aScriptExchangesLinesWithItsTest() {
    String echo =
        "require('readline').createInterface({input: process.stdin})"
            + ".on('line', line => console.log(line + '!')).on('close', () => process.exit(0))";
    try (NodeScript script = NodeScript.start(packages.node("-e", echo))) {
      script.write("Zürich");
      assertThat(script.read()).hasValue("Zürich!");
    }
  }

  @Test
  void aScriptThatFailsFailsItsTestWithItsMessage() {
    ProcessBuilder failing = packages.node("-e", "throw new Error('sorry')");
    try (NodeScript script = NodeScript.start(failing)) {
      assertThat(script.read()).isEmpty();
      assertThatThrownBy(script::assertEndedWell)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("sorry");
    }
  }

  private JsonNode read(String path) throws IOException {
    Path file = packages.folder().resolve(path);
    return JSON.readTree(Files.readString(file));
  }
}
