package io.github.assistanttools.processor.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.processor.architecture.ModuleDescriptors;
import io.github.assistanttools.processor.architecture.Repository;
import io.github.assistanttools.processor.testing.ClassPath;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import io.github.assistanttools.testkit.LocalServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.ClassReader;

/**
 * The baselines in {@code published/api} with which the build compares the API of each module.
 *
 * <p>{@code -Dapi.update=true} rewrites them from the classes of today.
 */
class ApiBaselineTest {

  private static final Path BASELINES = Repository.root().resolve("published/api");

  /** A class of each module that others compile against. The processor is not one of these. */
  private static final Map<String, Class<?>> MODULES =
      Map.of(
          "annotations", AssistantTool.class,
          "runtime", ToolDispatcher.class,
          "client", AssistantsClient.class,
          "jdbc", JdbcJournal.class,
          "testkit", LocalServer.class);

  @Test
  void everyPublishedModuleButTheProcessorHasABaseline() {
    assertThat(Repository.publishedModules())
        .extracting(module -> module.getFileName().toString())
        .filteredOn(module -> !module.equals("processor"))
        .containsExactlyInAnyOrderElementsOf(MODULES.keySet());
  }

  @TestFactory
  Stream<DynamicTest> theBaselineHasTheApiAndNothingElse() {
    return new TreeMap<>(MODULES)
        .entrySet().stream()
            .map(
                module ->
                    DynamicTest.dynamicTest(
                        module.getKey(), () -> check(module.getKey(), module.getValue())));
  }

  private static void check(String module, Class<?> one) throws IOException {
    Path baseline = BASELINES.resolve("assistant-tools-" + module + ".jar");
    Map<String, byte[]> stubs = ApiStubs.of(classes(module), ModuleDescriptors.api(one));
    byte[] jar = ApiStubs.jar(stubs);
    assertThat(stubs).isNotEmpty();
    assertThat(stubs.values()).allMatch(stub -> new ClassReader(stub).getAccess() != 0);
    assertThat(ApiStubs.jar(new TreeMap<>(stubs))).isEqualTo(jar);
    if (Boolean.getBoolean("api.update")) {
      Files.createDirectories(BASELINES);
      Files.write(baseline, jar);
    }
    assertThat(baseline).isNotEmptyFile();
    assertThat(Files.size(baseline)).isLessThan(200_000);
  }

  /** The classes that javac wrote; a jar of them says the same. */
  private static Path classes(String module) {
    return Repository.root().resolve(module).resolve("target/classes");
  }

  /** Else the report would list every class of such a package as new. */
  @Test
  void packagesThatAreNotExportedAreNotCompared() {
    String parent = Repository.text(Repository.root().resolve("published/pom.xml"));
    Set<String> hidden = new TreeSet<>();
    MODULES.values().forEach(one -> hidden.addAll(ModuleDescriptors.hidden(one)));
    assertThat(Pattern.compile("<exclude>(.*?)</exclude>").matcher(parent).results())
        .extracting(found -> found.group(1))
        .containsExactlyInAnyOrderElementsOf(hidden);
  }

  /** Before 0.1.0 a change of the API is only reported; from then on it fails the build. */
  @Test
  void releasesAreHeldToTheirApi() {
    String parent = Repository.text(Repository.root().resolve("published/pom.xml"));
    String version = find(parent, "<version>(.*?)</version>");
    String breaks = find(parent, "<api.breaks.build>(.*?)</api.breaks.build>");
    assertThat(breaks).isEqualTo(String.valueOf(!version.equals("0.1.0-SNAPSHOT")));
  }

  private static String find(String text, String pattern) {
    MatchResult found = Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow();
    return found.group(1);
  }

  @Test
  void aStubHasNoCode() throws IOException {
    Path classes = ClassPath.of(ApiBaselineTest.class).toPath();
    Map<String, byte[]> stubs = ApiStubs.of(classes, Set.of(Repository.class.getPackageName()));
    String stub = Repository.class.getName().replace('.', '/') + ".class";
    assertThat(stubs).containsKey(stub);
    assertThat(new String(stubs.get(stub), StandardCharsets.ISO_8859_1))
        .contains("publishedModules")
        .doesNotContain("src/main/java", "PUBLISHED", "Code");
  }
}
