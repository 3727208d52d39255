package io.github.assistanttools.processor.testing;

import io.github.assistanttools.processor.AssistantToolProcessor;
import java.io.File;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;

/**
 * The processor under test: the compiled classes, or with {@code -Dprocessor.jar=…} the jar that is
 * published, as a compiler loads it.
 */
public final class ProcessorJar {

  private static final Optional<ClassLoader> LOADER = file().map(ProcessorJar::loader);

  private ProcessorJar() {}

  /** The jar, if the tests are about one. */
  public static Optional<File> file() {
    return Optional.ofNullable(System.getProperty("processor.jar")).map(File::new);
  }

  /** A new processor. */
  public static Processor processor() {
    return LOADER
        .map(loader -> ServiceLoader.load(Processor.class, loader).findFirst().orElseThrow())
        .orElseGet(AssistantToolProcessor::new);
  }

  /** One loader for all compilations, as in a build; it sees nothing but the JDK and the jar. */
  private static ClassLoader loader(File jar) {
    try {
      return new URLClassLoader(
          new URL[] {jar.toURI().toURL()}, ClassLoader.getPlatformClassLoader());
    } catch (MalformedURLException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
