package io.github.assistanttools.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The guarantees between separate JVMs that use one table. */
final class Processes {
  private static final int PROCESSES = 3;
  private static final int CALLS = 60;

  private Processes() {}

  /**
   * Of all processes that begin the same calls at once, one begins each, and all see its output.
   */
  static void race(String url) throws IOException {
    // Long enough that a slow process is not considered dead.
    try (Group group = new Group(url, "PT10M")) {
      for (int i = 0; i < PROCESSES; i++) {
        group.get(i).tell("race " + CALLS + " process" + i);
      }
      String[] maker = new String[CALLS];
      List<String> outputs = new ArrayList<>();
      for (int i = 0; i < PROCESSES; i++) {
        String[] answer = group.get(i).hear().split(" ");
        outputs.add(answer[1]);
        for (String call : answer[0].isEmpty() ? new String[0] : answer[0].split(",")) {
          assertThat(maker[Integer.parseInt(call)]).as("call " + call + " made twice").isNull();
          maker[Integer.parseInt(call)] = "process" + i;
        }
      }
      assertThat(maker).doesNotContainNull();
      assertThat(outputs).containsOnly(String.join(",", maker) + ",");
    }
  }

  /**
   * Of several processes that wait for a call of a killed process, one takes it over if it is
   * repeatable.
   */
  static void kill(String url) throws IOException {
    try (Group group = new Group(url, "PT1S")) {
      assertThat(group.get(0).ask("begin read true")).isEqualTo("Begun");
      assertThat(group.get(0).ask("begin pay false")).isEqualTo("Begun");
      assertThat(group.get(1).ask("begin read true")).isEqualTo("Running");
      group.get(0).kill();
      group.get(1).tell("await read true");
      group.get(2).tell("await pay false");
      assertThat(group.get(1).hear()).isEqualTo("Begun");
      assertThat(group.get(2).hear()).isEqualTo("Abandoned");
      // The process that took it over has its own lease.
      assertThat(group.get(2).ask("begin read true")).isEqualTo("Running");
      assertThat(group.get(1).ask("finish read theirs")).isEqualTo("theirs");
      assertThat(group.get(2).ask("await read true")).isEqualTo("theirs");
      assertThat(group.get(1).ask("await pay false")).isEqualTo("Abandoned");
      assertThat(group.get(1).ask("finish pay unknown")).isEqualTo("unknown");
      assertThat(group.get(2).ask("finish pay other")).isEqualTo("unknown");
    }
  }

  /** Processes that end with the test in any case. */
  private static final class Group implements AutoCloseable {
    private final List<Member> members;

    private Group(String url, String lease) {
      members = IntStream.range(0, PROCESSES).mapToObj(i -> new Member(url, lease)).toList();
      members.forEach(member -> assertThat(member.hear()).isEqualTo("ready"));
    }

    private Member get(int i) {
      return members.get(i);
    }

    @Override
    public void close() {
      members.forEach(Member::kill);
    }
  }

  private static final class Member {
    private final Process process;
    private final BufferedReader out;

    private Member(String url, String lease) {
      try {
        process =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    // Without it, the JVM can print a warning before the first line that is read.
                    "-XX:-UsePerfData",
                    "-cp",
                    classPath(),
                    JournalProcess.class.getName(),
                    url,
                    lease)
                .redirectError(Redirect.INHERIT)
                .start();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** What this JVM has, in absolute paths. */
    private static String classPath() {
      String separator = System.getProperty("path.separator");
      Stream<String> paths = Arrays.stream(System.getProperty("java.class.path").split(separator));
      return String.join(
          separator, paths.map(path -> Path.of(path).toAbsolutePath().toString()).toList());
    }

    private String ask(String question) throws IOException {
      tell(question);
      return hear();
    }

    private void tell(String question) throws IOException {
      process.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    }

    /** The next line it prints. */
    private String hear() {
      try {
        return out.readLine();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private void kill() {
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
