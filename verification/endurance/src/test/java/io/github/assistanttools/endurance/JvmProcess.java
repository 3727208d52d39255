package io.github.assistanttools.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts JVMs with the class path and the version of this one. */
public final class JvmProcess {

  private JvmProcess() {}

  /**
   * Starts one whose standard output is read by the caller.
   *
   * @param options for the JVM
   * @param errors the file to which its standard error is appended
   */
  public static Process start(
      List<String> options, Class<?> main, List<String> arguments, Path errors) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Without it, the JVM can print a warning before the first line that is read.
    command.add("-XX:-UsePerfData");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command).redirectError(Redirect.appendTo(errors.toFile())).start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
