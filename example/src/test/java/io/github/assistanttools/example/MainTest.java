package io.github.assistanttools.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, on a machine whose locale knows ASCII only. */
class MainTest {

  @TempDir Path folder;

  @Test
  void whatItPrintsIsUtf8WhateverTheLocale() throws Exception {
    assertThat(run()).isEqualTo(0);

    assertThat(text("out"))
        .contains("Zürich")
        .endsWith("it arrives tomorrow." + System.lineSeparator());
    assertThat(text("err")).isEmpty();
  }

  @Test
  void theExitStatusReachesTheShell() throws Exception {
    Path run = Files.writeString(folder.resolve("run.json"), "{\"status\":\"queued\"}");

    assertThat(run("answer", run.toString())).isEqualTo(3);
    assertThat(text("err")).isEqualTo("nothing to submit" + System.lineSeparator());

    assertThat(run("dance")).isEqualTo(2);
    assertThat(text("err")).startsWith("error: unknown command \"dance\"");
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String stream : List.of("file", "stdout", "stderr")) {
      command.add("-D" + stream + ".encoding=US-ASCII");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("LC_ALL", "C");
    // They may be set; this test uses only the program's own server.
    process
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("OPENAI_") || name.startsWith("AZURE_"));
    process.redirectOutput(folder.resolve("out").toFile());
    process.redirectError(folder.resolve("err").toFile());
    return process.start().waitFor();
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file), UTF_8);
  }
}
