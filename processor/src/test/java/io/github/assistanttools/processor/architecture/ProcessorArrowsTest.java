package io.github.assistanttools.processor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.assistanttools.processor.architecture.Published.CODEC;
import static io.github.assistanttools.processor.architecture.Published.PROCESSOR;
import static io.github.assistanttools.processor.architecture.Published.PROCESSOR_CLASSES;
import static io.github.assistanttools.processor.architecture.Published.TEXT;
import static io.github.assistanttools.processor.architecture.Published.onlyOurs;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows within the processor: {@code write -> model <- read}, {@code check -> model}. */
class ProcessorArrowsTest {

  private static final String READ = PROCESSOR + ".read..";
  private static final String READERS = PROCESSOR + ".read";
  private static final String CLASS_FILE = READERS + ".classfile";
  private static final String ELEMENT = READERS + ".element";
  private static final String DECLARATION = READERS + ".declaration";
  private static final String COMMENT = READERS + ".comment";
  private static final String PROPERTY = READERS + ".property";
  private static final String MODEL = PROCESSOR + ".model..";
  private static final String CHECK = PROCESSOR + ".check..";
  private static final String WRITE = PROCESSOR + ".write..";

  @Test
  void everyPackageIsKnown() {
    classes()
        .should()
        .resideInAnyPackage(
            PROCESSOR,
            READERS,
            PROPERTY,
            DECLARATION,
            COMMENT,
            ELEMENT,
            CLASS_FILE,
            MODEL,
            CHECK,
            WRITE)
        .check(PROCESSOR_CLASSES);
  }

  /** Generated code is written against the runtime by name; only these know its classes. */
  @TestFactory
  List<DynamicTest> noArrowButThoseOfTheDesign() {
    return List.of(
        rule("model knows no other package", onlyOurs(MODEL)),
        rule("read knows the model", onlyOurs(READ, MODEL)),
        rule("write knows the model", onlyOurs(WRITE, MODEL)),
        rule(
            "check knows the model, and reads defaults with the codec",
            onlyOurs(CHECK, MODEL, CODEC, TEXT)),
        rule(
            "the root knows all four, and the table of textual types",
            onlyOurs(PROCESSOR, READ, MODEL, CHECK, WRITE, TEXT)));
  }

  /** The readers stand on four rooms, each of which knows only those below it. */
  @TestFactory
  List<DynamicTest> noArrowUpwardsWithinRead() {
    return List.of(
        rule("class files know nothing of ours", onlyOurs(CLASS_FILE)),
        rule("comments are text", onlyOurs(COMMENT)),
        rule("elements know class files and the model", onlyOurs(ELEMENT, CLASS_FILE, MODEL)),
        rule(
            "declarations know elements and comments",
            onlyOurs(DECLARATION, COMMENT, ELEMENT, CLASS_FILE, MODEL)),
        rule(
            "properties know declarations",
            onlyOurs(PROPERTY, DECLARATION, ELEMENT, CLASS_FILE, MODEL)),
        rule(
            "the readers know all four",
            onlyOurs(READERS, PROPERTY, DECLARATION, ELEMENT, CLASS_FILE, MODEL)));
  }

  private static DynamicTest rule(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> rule.check(PROCESSOR_CLASSES));
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
        .check(PROCESSOR_CLASSES);
  }

  @Test
  void onlyTheWriterKnowsJavaPoet() {
    noClasses()
        .that()
        .resideOutsideOfPackage(WRITE)
        .should()
        .dependOnClassesThat(resideInAPackage("com.palantir.."))
        .check(PROCESSOR_CLASSES);
  }

  @Test
  void onlyTheRoomOfClassFilesKnowsAsm() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CLASS_FILE)
        .should()
        .dependOnClassesThat(resideInAPackage("org.objectweb.asm.."))
        .check(PROCESSOR_CLASSES);
  }

  @Test
  void theModelKnowsNoLibrary() {
    classes()
        .that()
        .resideInAPackage(MODEL)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", MODEL, "org.jspecify..")
        .check(PROCESSOR_CLASSES);
  }

  @Test
  void noCompilerInternals() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("com.sun..", "sun..", "jdk.."))
        .check(PROCESSOR_CLASSES);
  }
}
