package io.github.assistanttools.processor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.processor.AssistantToolProcessor;
import io.github.assistanttools.processor.testing.ClassPath;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import io.github.assistanttools.testkit.LocalServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** The classes of the published modules. A new module is added here. */
final class Published {

  static final String ANNOTATIONS = "io.github.assistanttools";
  static final String RUNTIME = "io.github.assistanttools.runtime";
  static final String CLIENT = "io.github.assistanttools.client";
  static final List<String> CLIENT_PROTOCOLS =
      List.of(CLIENT + ".assistants", CLIENT + ".chat", CLIENT + ".responses");
  static final String JDBC = RUNTIME + ".jdbc";
  static final String TESTKIT = "io.github.assistanttools.testkit";
  static final String PROCESSOR = "io.github.assistanttools.processor";

  static final String CALLS = RUNTIME + ".calls..";
  static final String CODEC = RUNTIME + ".codec";
  static final String TEXT = CODEC + ".text..";
  static final String INTERNAL = RUNTIME + ".internal..";

  /** Some do not exist yet: the rules hold from their first class on. */
  static final List<String> ENVELOPES =
      List.of(
          RUNTIME + ".assistants..",
          RUNTIME + ".responses..",
          RUNTIME + ".chat..",
          RUNTIME + ".messages..");

  static final JavaClasses ALL =
      classesOf(
          AssistantTool.class,
          ToolDispatcher.class,
          AssistantsClient.class,
          JdbcJournal.class,
          LocalServer.class,
          AssistantToolProcessor.class);

  static final JavaClasses ANNOTATION_CLASSES = ALL.that(resideInAPackage(ANNOTATIONS));
  static final JavaClasses RUNTIME_CLASSES =
      ALL.that(resideInAPackage(RUNTIME + "..").and(not(resideInAPackage(JDBC + ".."))));
  static final JavaClasses CLIENT_CLASSES = ALL.that(resideInAPackage(CLIENT + ".."));
  static final JavaClasses JDBC_CLASSES = ALL.that(resideInAPackage(JDBC + ".."));
  static final JavaClasses TESTKIT_CLASSES = ALL.that(resideInAPackage(TESTKIT + ".."));
  static final JavaClasses PROCESSOR_CLASSES = ALL.that(resideInAPackage(PROCESSOR + ".."));

  private Published() {}

  /** From folders or jars: which one it is depends on the phase of the build. */
  private static JavaClasses classesOf(Class<?>... oneOfEach) {
    ClassFileImporter importer =
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    List<Location> locations = new ArrayList<>();
    for (Class<?> one : oneOfEach) {
      File origin = ClassPath.of(one);
      locations.add(location(origin));
    }
    return importer.importLocations(locations);
  }

  private static Location location(File origin) {
    if (origin.isDirectory()) {
      return Location.of(origin.toPath());
    }
    try (JarFile jar = new JarFile(origin)) {
      return Location.of(jar);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** No class of one package depends on a class of ours that lies elsewhere. */
  static ArchRule onlyOurs(String from, String... to) {
    DescribedPredicate<JavaClass> ours =
        resideInAPackage(ANNOTATIONS + "..").and(not(resideInAnyPackage(with(from, to))));
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(ours)
        .as(from + " knows, of this project, only " + List.of(to))
        .allowEmptyShould(true);
  }

  private static String[] with(String from, String... to) {
    List<String> all = new ArrayList<>(List.of(to));
    all.add(from);
    return all.toArray(String[]::new);
  }
}
