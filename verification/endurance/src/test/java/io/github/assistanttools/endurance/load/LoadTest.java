package io.github.assistanttools.endurance.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.endurance.JvmProcess;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Model;
import io.github.assistanttools.testkit.script.Turn;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred runs of ten calls at once, wave after wave, in 256 MB. {@code -Dload.waves} sets the
 * number of waves.
 */
final class LoadTest {
  private static final int WAVES = Integer.getInteger("load.waves", 20);

  /**
   * How much the garbage collector may leave in one tenth and not in another: less than a run of
   * 200 would leak.
   */
  private static final long TOLERANCE = 4L << 20;

  @TempDir private Path folder;

  @Test
  void twoHundredRunsAtOnceAreCompletedAndLeaveNothingBehind() throws Exception {
    long start = System.nanoTime();
    List<Long> used = new ArrayList<>();
    List<Integer> threads = new ArrayList<>();
    try (LocalServer local = LocalServer.builder().model(turns()).start()) {
      Path errors = folder.resolve("errors");
      List<String> arguments = List.of(local.baseUri().toString(), String.valueOf(WAVES));
      Process process = JvmProcess.start(List.of("-Xmx256m"), Load.class, arguments, errors);
      try (BufferedReader said = process.inputReader()) {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
          used.add(Long.valueOf(line.split(" ")[0]));
          threads.add(Integer.valueOf(line.split(" ")[1]));
        }
      }
      assertThat(process.waitFor()).as(() -> read(errors)).isZero();
    }
    System.out.printf(
        "%nLoad, %d waves of %d runs of %d calls, %.0f s%nheap in use after each tenth, in kB: %s%nthreads: %s%n",
        WAVES,
        Load.RUNS,
        Load.CALLS,
        (System.nanoTime() - start) / 1e9,
        used.stream().map(bytes -> bytes / 1024).toList(),
        threads);
    assertThat(used).hasSize(10);
    assertThat(used.get(9)).as("the last tenth").isLessThan(used.get(0) + TOLERANCE);
  }

  private static Model turns() {
    int calls = Load.CALLS / Load.ROUNDS;
    List<Turn> turns = new ArrayList<>();
    for (int round = 0; round < Load.ROUNDS; round++) {
      turns.add(
          new Turn.Calls(
              IntStream.range(round * calls, (round + 1) * calls)
                  .mapToObj(LoadTest::call)
                  .toList()));
    }
    turns.add(Turn.text("All done."));
    return prompt -> turns;
  }

  private static Turn.Call call(int number) {
    return number % 2 == 0
        ? Turn.call("call_" + number, "add", "{\"first\":" + number + ",\"second\":2}")
        : Turn.call("call_" + number, "look", "{\"text\":\"" + "t".repeat(100) + "\"}");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      return failure.toString();
    }
  }
}
