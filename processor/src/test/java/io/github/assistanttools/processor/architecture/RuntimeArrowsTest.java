package io.github.assistanttools.processor.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.assistanttools.processor.architecture.Published.ANNOTATIONS;
import static io.github.assistanttools.processor.architecture.Published.CALLS;
import static io.github.assistanttools.processor.architecture.Published.CODEC;
import static io.github.assistanttools.processor.architecture.Published.ENVELOPES;
import static io.github.assistanttools.processor.architecture.Published.INTERNAL;
import static io.github.assistanttools.processor.architecture.Published.RUNTIME;
import static io.github.assistanttools.processor.architecture.Published.RUNTIME_CLASSES;
import static io.github.assistanttools.processor.architecture.Published.TEXT;
import static io.github.assistanttools.processor.architecture.Published.onlyOurs;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import io.github.assistanttools.runtime.ToolDispatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows within the runtime: envelopes know the root, and nothing in it knows an envelope. */
class RuntimeArrowsTest {

  @Test
  void everyPackageIsKnown() {
    List<String> known = new ArrayList<>(ENVELOPES);
    known.addAll(List.of(RUNTIME, CALLS, CODEC, TEXT, INTERNAL));
    classes().should().resideInAnyPackage(known.toArray(String[]::new)).check(RUNTIME_CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> noEnvelopeKnowsAnother() {
    return ENVELOPES.stream()
        .map(envelope -> rule(envelope + " knows the root", onlyOurs(envelope, RUNTIME, INTERNAL)));
  }

  /** The root and {@code .calls} are one unit, so each may know the other. */
  @TestFactory
  List<DynamicTest> noArrowButThoseOfTheDesign() {
    return List.of(
        rule(
            "the toolbox knows no envelope",
            onlyOurs(RUNTIME, ANNOTATIONS, CALLS, CODEC, TEXT, INTERNAL)),
        rule("calls know no envelope", onlyOurs(CALLS, RUNTIME, CODEC, INTERNAL)),
        rule("codec knows no toolbox", onlyOurs(CODEC, TEXT, INTERNAL)),
        rule("textual types know nothing above them", onlyOurs(TEXT, INTERNAL)),
        rule("shared helpers do not know their users", onlyOurs(INTERNAL)));
  }

  private static DynamicTest rule(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> rule.check(RUNTIME_CLASSES));
  }

  /** Code that needs a connection is a module of its own. */
  @Test
  void noNetworkAndNoDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.net.http..", "java.sql..", "javax.sql.."))
        .check(RUNTIME_CLASSES);
  }

  @Test
  void theMechanismsAreNotExported() {
    assertThat(ModuleDescriptors.api(ToolDispatcher.class))
        .contains(RUNTIME, CODEC)
        .noneMatch(name -> name.startsWith(RUNTIME + ".calls"))
        .noneMatch(name -> name.startsWith(RUNTIME + ".internal"));
  }
}
