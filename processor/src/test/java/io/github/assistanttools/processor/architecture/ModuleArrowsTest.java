package io.github.assistanttools.processor.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.assistanttools.processor.architecture.Published.ALL;
import static io.github.assistanttools.processor.architecture.Published.ANNOTATIONS;
import static io.github.assistanttools.processor.architecture.Published.ANNOTATION_CLASSES;
import static io.github.assistanttools.processor.architecture.Published.CLIENT;
import static io.github.assistanttools.processor.architecture.Published.CLIENT_CLASSES;
import static io.github.assistanttools.processor.architecture.Published.CLIENT_PROTOCOLS;
import static io.github.assistanttools.processor.architecture.Published.ENVELOPES;
import static io.github.assistanttools.processor.architecture.Published.INTERNAL;
import static io.github.assistanttools.processor.architecture.Published.JDBC;
import static io.github.assistanttools.processor.architecture.Published.JDBC_CLASSES;
import static io.github.assistanttools.processor.architecture.Published.RUNTIME;
import static io.github.assistanttools.processor.architecture.Published.TESTKIT;
import static io.github.assistanttools.processor.architecture.Published.TESTKIT_CLASSES;
import static io.github.assistanttools.processor.architecture.Published.onlyOurs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows between the published modules: each knows the runtime, and none knows another. */
class ModuleArrowsTest {

  @Test
  void annotationsKnowNothing() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", ANNOTATIONS)
        .check(ANNOTATION_CLASSES);
  }

  @Test
  void theClientKnowsEnvelopesAndNeitherCodecNorJournal() {
    List<String> packages = new ArrayList<>(CLIENT_PROTOCOLS);
    packages.addAll(List.of(CLIENT, CLIENT + ".transport", CLIENT + ".http"));
    classes().should().resideInAnyPackage(packages.toArray(String[]::new)).check(CLIENT_CLASSES);
    List<String> known = new ArrayList<>(ENVELOPES);
    known.addAll(List.of(RUNTIME, INTERNAL, CLIENT + ".."));
    onlyOurs(CLIENT + "..", known.toArray(String[]::new)).check(CLIENT_CLASSES);
  }

  /** One package per protocol, over what all of them share. */
  @Test
  void noProtocolOfTheClientKnowsAnother() {
    for (String protocol : CLIENT_PROTOCOLS) {
      String envelope = protocol.replace(CLIENT, RUNTIME);
      onlyOurs(
              protocol,
              CLIENT,
              CLIENT + ".transport",
              CLIENT + ".http",
              envelope,
              RUNTIME,
              INTERNAL)
          .check(CLIENT_CLASSES);
    }
  }

  /** Transport knows nothing of assistants, responses and completions. */
  @Test
  void transportKnowsNoProtocol() {
    onlyOurs(CLIENT, CLIENT + ".http").check(CLIENT_CLASSES);
    onlyOurs(CLIENT + ".transport", CLIENT, CLIENT + ".http", RUNTIME, INTERNAL)
        .check(CLIENT_CLASSES);
    onlyOurs(CLIENT + ".http", INTERNAL).check(CLIENT_CLASSES);
  }

  @Test
  void theJournalInADatabaseKnowsTheToolboxOnly() {
    onlyOurs(JDBC + "..", RUNTIME, INTERNAL).check(JDBC_CLASSES);
  }

  /** A server for tests must not share mistakes with the code that it tests. */
  @Test
  void theTestkitKnowsTheToolboxOnly() {
    onlyOurs(TESTKIT + "..", RUNTIME).check(TESTKIT_CLASSES);
  }

  /** The server's core knows no protocol, and no protocol another. */
  @Test
  void protocolsOfTheServerKnowItsCoreAndItsScripts() {
    onlyOurs(TESTKIT + ".core").check(TESTKIT_CLASSES);
    onlyOurs(TESTKIT + ".script", TESTKIT + ".core").check(TESTKIT_CLASSES);
    for (String protocol : List.of("assistants", "responses", "chat", "messages")) {
      onlyOurs(TESTKIT + "." + protocol, TESTKIT + ".core", TESTKIT + ".script", RUNTIME)
          .check(TESTKIT_CLASSES);
    }
  }

  @Test
  void noDatabindButInTheTestkit() {
    noClasses()
        .that()
        .resideOutsideOfPackage(TESTKIT + "..")
        .should()
        .dependOnClassesThat(resideInAPackage("tools.jackson.databind.."))
        .check(ALL);
  }

  @Test
  void noCircleBetweenPackages() {
    slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(ALL);
  }

  /** A slice for each package; the runtime's root and its {@code .calls} are one unit. */
  private static final class Packages implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      return name.startsWith(ANNOTATIONS)
          ? SliceIdentifier.of(name.equals(RUNTIME + ".calls") ? RUNTIME : name)
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
