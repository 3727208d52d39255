package io.github.assistanttools.runtime;

import static java.lang.reflect.Modifier.PROTECTED;
import static java.lang.reflect.Modifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Executable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the runtime asks of a Java, and what it shows. */
class ModuleTest {
  private static final ModuleDescriptor RUNTIME =
      ModuleFinder.of(
              Path.of(
                  URI.create(
                      Toolbox.class
                          .getProtectionDomain()
                          .getCodeSource()
                          .getLocation()
                          .toString())))
          .find("io.github.assistanttools.runtime")
          .orElseThrow()
          .descriptor();

  @Test
  void itNeedsNoModuleOfTheJdkButTheBase() {
    assertThat(RUNTIME.requires())
        .filteredOn(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
        .extracting(Requires::name)
        .containsExactlyInAnyOrder(
            "java.base", "io.github.assistanttools.annotations", "tools.jackson.core");
  }

  @Test
  void itsUsersDoNotSeeHowCallsAreMade() {
    assertThat(RUNTIME.packages()).contains("io.github.assistanttools.runtime.calls");
    assertThat(RUNTIME.exports())
        .extracting(Exports::source)
        .doesNotContain("io.github.assistanttools.runtime.calls");
  }

  /** A type of a package that is not exported could not be named by those who get one. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        Approval.class,
        Approver.class,
        CallJournal.class,
        CallPolicy.class,
        ErrorCode.class,
        FunctionDefinition.class,
        Refusal.class,
        RunInfo.class,
        ToolCall.class,
        ToolCallListener.class,
        ToolCallOutcome.class,
        ToolContext.class,
        ToolDispatcher.class,
        ToolException.class,
        ToolOutput.class,
        Toolbox.class,
        ToolboxBuilder.class
      })
  void noSignatureOfTheRootShowsHowCallsAreMade(Class<?> type) {
    List<Executable> members = new ArrayList<>(List.of(type.getDeclaredMethods()));
    members.addAll(List.of(type.getDeclaredConstructors()));
    assertThat(members)
        .filteredOn(member -> (member.getModifiers() & (PUBLIC | PROTECTED)) != 0)
        .extracting(Executable::toGenericString)
        .noneMatch(signature -> signature.contains(".runtime.calls."));
  }

  @Test
  void onlyModulesOfThisLibrarySeeWhatIsInternal() {
    assertThat(RUNTIME.exports())
        .filteredOn(exported -> exported.source().contains(".internal"))
        .allMatch(Exports::isQualified);
  }

  @Test
  void aJavaOfTheBaseModuleAloneAnswersRuns() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.base",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                BaseModuleOnly.class.getName())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "[java.base]{\"tool_outputs\":[{\"tool_call_id\":\"call_1\",\"output\":\"hi\"}]}");
  }

  private static String absolute(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(path -> Path.of(path).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
