package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.CaseFolder;
import io.github.assistanttools.processor.testing.ClassPath;
import java.nio.file.Path;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** What build tools look for in the processor's jar. */
class PackagingTest {

  private static final Path CLASSES = ClassPath.of(AssistantToolProcessor.class).toPath();

  @Test
  void theServicesFileNamesTheProcessorAndNothingElse() {
    assertThat(
            CaseFolder.read(CLASSES.resolve("META-INF/services/" + Processor.class.getName()))
                .strip())
        .isEqualTo(AssistantToolProcessor.class.getName());
    assertThat(ServiceLoader.load(Processor.class))
        .anyMatch(AssistantToolProcessor.class::isInstance);
  }

  @Test
  void anySourceLevelIsSupportedAndNoOptionIsTaken() {
    AssistantToolProcessor processor = new AssistantToolProcessor();

    assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
    assertThat(processor.getSupportedOptions()).isEmpty();
  }

  @Test
  void allOfOurAnnotationsAreClaimed() {
    assertThat(new AssistantToolProcessor().getSupportedAnnotationTypes())
        .contains("io.github.assistanttools.*");
  }
}
