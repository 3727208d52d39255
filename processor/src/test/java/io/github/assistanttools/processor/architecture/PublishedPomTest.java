package io.github.assistanttools.processor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The poms that are deployed, as the build writes them: nothing that the project is tested with
 * reaches a user.
 */
class PublishedPomTest {

  /** A further one needs a decision under {@code docs/adr}. */
  private static final Set<String> DEPENDENCIES =
      Set.of("assistant-tools-annotations", "assistant-tools-runtime", "jackson-core", "jspecify");

  /** Runs in tests only, where the size of a class path matters less. */
  private static final String DATABIND = "jackson-databind";

  private static final Pattern ARTIFACT =
      Pattern.compile(
          "<dependency>.*?<artifactId>(.*?)</artifactId>.*?</dependency>", Pattern.DOTALL);

  @Test
  void allPublishedModulesAreFound() {
    assertThat(Repository.publishedModules())
        .extracting(module -> module.getFileName().toString())
        .contains("annotations", "client", "jdbc", "processor", "runtime", "testkit")
        .doesNotContain("example", "endurance", "harness");
  }

  @TestFactory
  Stream<DynamicTest> noPublishedPomNamesAToolOrAParent() {
    return Repository.publishedModules().stream()
        .map(
            module ->
                DynamicTest.dynamicTest(module.getFileName().toString(), () -> check(module)));
  }

  private static void check(Path module) {
    String pom = published(module);
    assertThat(pom)
        .contains("<artifactId>assistant-tools-" + module.getFileName() + "</artifactId>")
        .doesNotContain("<parent>", "<dependencyManagement>", "<build>", "<scope>test</scope>");
    Set<String> dependencies = dependencies(pom);
    if (module.endsWith("testkit")) {
      assertThat(dependencies).contains(DATABIND);
      dependencies.remove(DATABIND);
    }
    assertThat(dependencies).isSubsetOf(DEPENDENCIES);
  }

  @Test
  void theProcessorBringsNothing() {
    assertThat(published(Repository.root().resolve("processor"))).doesNotContain("<dependency>");
  }

  @Test
  void theAnnotationsBringNothing() {
    assertThat(published(Repository.root().resolve("annotations"))).doesNotContain("<dependency>");
  }

  private static Set<String> dependencies(String pom) {
    List<String> names = ARTIFACT.matcher(pom).results().map(found -> found.group(1)).toList();
    return new TreeSet<>(names);
  }

  private static String published(Path module) {
    return Repository.text(module.resolve("target/published-pom.xml"));
  }
}
