package io.github.assistanttools.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.github.assistanttools.client.AssistantsClient;
import io.github.assistanttools.processor.testing.ClassPath;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.jar.JarFile;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of the design. */
class ArchitectureTest {

  private static final String ROOT = "io.github.assistanttools.processor";
  private static final String READ = ROOT + ".read..";
  private static final String MODEL = ROOT + ".model..";
  private static final String CHECK = ROOT + ".check..";
  private static final String WRITE = ROOT + ".write..";

  private static final String RUNTIME = "io.github.assistanttools.runtime";

  private static final JavaClasses PROCESSOR = classesOf(AssistantToolProcessor.class);
  private static final String CLIENT = "io.github.assistanttools.client";
  private static final String JDBC = RUNTIME + ".jdbc..";

  private static final JavaClasses RUNTIME_CLASSES = classesOf(ToolDispatcher.class);
  private static final JavaClasses CLIENT_CLASSES = classesOf(AssistantsClient.class);
  private static final JavaClasses JDBC_CLASSES = classesOf(JdbcJournal.class);

  /** From a folder or a jar: which one it is depends on how far the build has come. */
  private static JavaClasses classesOf(Class<?> one) {
    File origin = ClassPath.of(one);
    ClassFileImporter importer =
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    try {
      return origin.isDirectory()
          ? importer.importPath(origin.toPath())
          : importer.importJar(new JarFile(origin));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void everyPackageOfTheProcessorIsOnTheMap() {
    classes().should().resideInAnyPackage(ROOT, READ, MODEL, CHECK, WRITE).check(PROCESSOR);
  }

  @TestFactory
  List<DynamicTest> noArrowButThoseOfTheDesign() {
    return List.of(
        rule("model knows no other package", none(MODEL, ROOT, READ, CHECK, WRITE)),
        rule("read knows the model only", none(READ, ROOT, CHECK, WRITE)),
        rule("check knows the model only", none(CHECK, ROOT, READ, WRITE)),
        rule("write knows the model only", none(WRITE, ROOT, READ, CHECK)));
  }

  private static DynamicTest rule(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> rule.check(PROCESSOR));
  }

  private static ArchRule none(String from, String... to) {
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to);
  }

  @Test
  void elementsStopAtTheReader() {
    DescribedPredicate<JavaClass> elements =
        resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "com.sun..")
            .and(not(equivalentTo(Modifier.class)))
            .and(not(equivalentTo(SourceVersion.class)));
    noClasses()
        .that()
        .resideInAnyPackage(MODEL, CHECK, WRITE)
        .should()
        .dependOnClassesThat(elements)
        .check(PROCESSOR);
  }

  @Test
  void onlyTheWriterKnowsJavaPoet() {
    noClasses()
        .that()
        .resideOutsideOfPackage(WRITE)
        .should()
        .dependOnClassesThat(resideInAPackage("com.palantir.."))
        .check(PROCESSOR);
  }

  @Test
  void theModelKnowsNoLibrary() {
    classes()
        .that()
        .resideInAPackage(MODEL)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", MODEL, "org.jspecify..")
        .check(PROCESSOR);
  }

  @Test
  void theProcessorKnowsTheRuntimeAndTheAnnotationsByNameOnly() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage(RUNTIME + "..").or(resideInAPackage("io.github.assistanttools")))
        .check(PROCESSOR);
  }

  @Test
  void noCompilerInternals() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("com.sun..", "sun..", "jdk.."))
        .check(PROCESSOR);
  }

  @TestFactory
  List<DynamicTest> theRuntimesArrowsPointInward() {
    return List.of(
        runtimeRule(
            "codec knows no toolbox",
            RUNTIME + ".codec..",
            RUNTIME,
            RUNTIME + ".calls..",
            RUNTIME + ".assistants.."),
        runtimeRule("the toolbox knows no envelope", RUNTIME, RUNTIME + ".assistants.."),
        runtimeRule(
            "how calls are made knows no envelope",
            RUNTIME + ".calls..",
            RUNTIME + ".assistants.."),
        runtimeRule(
            "an envelope knows the toolbox and not how calls are made",
            RUNTIME + ".assistants..",
            RUNTIME + ".calls..",
            RUNTIME + ".codec.."),
        runtimeRule(
            "what is shared knows nobody who shares it",
            RUNTIME + ".internal..",
            RUNTIME,
            RUNTIME + ".calls..",
            RUNTIME + ".codec..",
            RUNTIME + ".assistants.."));
  }

  private static DynamicTest runtimeRule(String name, String from, String... to) {
    return DynamicTest.dynamicTest(name, () -> none(from, to).check(RUNTIME_CLASSES));
  }

  /** What needs a connection is a module of its own. */
  @Test
  void theRuntimeKnowsNoNetworkAndNoDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net.http..", "java.sql..", "javax.sql..", CLIENT + "..", JDBC))
        .check(RUNTIME_CLASSES);
  }

  @Test
  void theClientKnowsTheEnvelopeAndNeitherCodecNorJournal() {
    classes().should().resideInAnyPackage(CLIENT, CLIENT + ".http").check(CLIENT_CLASSES);
    none(CLIENT + "..", RUNTIME + ".codec..", JDBC).check(CLIENT_CLASSES);
    none(CLIENT + ".http", CLIENT, RUNTIME, RUNTIME + ".assistants..").check(CLIENT_CLASSES);
  }

  @Test
  void theJournalInADatabaseKnowsTheToolboxOnly() {
    classes().should().resideInAPackage(JDBC).check(JDBC_CLASSES);
    none(JDBC, CLIENT + "..", RUNTIME + ".assistants..", RUNTIME + ".codec..").check(JDBC_CLASSES);
  }

  @Test
  void noDatabindInWhatIsPublished() {
    ArchRule rule =
        noClasses().should().dependOnClassesThat(resideInAPackage("tools.jackson.databind.."));
    rule.check(RUNTIME_CLASSES);
    rule.check(CLIENT_CLASSES);
    rule.check(JDBC_CLASSES);
  }
}
