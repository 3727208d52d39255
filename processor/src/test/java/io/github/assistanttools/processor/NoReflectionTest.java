package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.processor.testing.CaseFolder;
import io.github.assistanttools.processor.testing.ClassFile;
import io.github.assistanttools.processor.testing.ClassPath;
import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.SourceFile;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No class file that is published or generated finds a class or a member by its name at run time.
 *
 * <p>Every class file with a lambda, a record or a concatenation mentions {@code
 * MethodHandles.Lookup}: in the descriptors of the three bootstrap methods that javac links such
 * code with, and among the nested classes that it must list because of them. Neither is a use: the
 * code holds no lookup and calls nothing on one, and a native image resolves these three at build
 * time. So these mentions are let through, and no others.
 */
class NoReflectionTest {

  private static final List<String> UNMENTIONABLE =
      List.of("java/lang/reflect/", "java/util/ServiceLoader");
  private static final String LOOKUP = "java/lang/invoke/MethodHandles";
  private static final Set<String> LISTED_AS_NESTED = Set.of(LOOKUP, LOOKUP + "$Lookup");

  private static final List<String> BOOTSTRAPS =
      List.of(
          "java/lang/invoke/LambdaMetafactory.",
          "java/lang/invoke/StringConcatFactory.",
          "java/lang/runtime/ObjectMethods.");

  private static final List<String> UNCALLABLE =
      List.of(
          "java/lang/Class.forName(",
          "java/lang/Class.newInstance(",
          "java/lang/ClassLoader.loadClass(",
          LOOKUP + ".",
          LOOKUP + "$Lookup.");

  @TempDir Path scratch;

  /** What of a class file is not to be there. */
  private static Set<String> findings(byte[] bytes) {
    ClassFile file = ClassFile.of(bytes);
    Set<String> findings = new TreeSet<>();
    Set<String> linking = new TreeSet<>(LISTED_AS_NESTED);
    for (String member : file.members()) {
      if (BOOTSTRAPS.stream().anyMatch(member::startsWith)) {
        linking.add(member.substring(member.indexOf('(')));
      }
      if (UNCALLABLE.stream().anyMatch(member::startsWith)) {
        findings.add(member);
      }
    }
    for (String text : file.texts()) {
      boolean lookup = text.contains(LOOKUP) && !linking.contains(text);
      if (lookup || UNMENTIONABLE.stream().anyMatch(text::contains)) {
        findings.add(text);
      }
    }
    return findings;
  }

  private static Map<String, Set<String>> findings(Map<String, byte[]> classes) {
    Map<String, Set<String>> findings = new TreeMap<>();
    classes.forEach(
        (name, bytes) -> {
          if (!findings(bytes).isEmpty()) {
            findings.put(name, findings(bytes));
          }
        });
    return findings;
  }

  @TestFactory
  Stream<DynamicTest> noneInAPublishedJar() {
    return Stream.of(
            AssistantTool.class, ToolDispatcher.class, AssistantsClient.class, JdbcJournal.class)
        .map(one -> DynamicTest.dynamicTest(one.getPackageName(), () -> checkJarOf(one)));
  }

  private static void checkJarOf(Class<?> one) {
    Map<String, byte[]> classes = classesBeside(ClassPath.of(one));
    assertThat(classes).hasSizeGreaterThan(5);
    assertThat(findings(classes)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> noneInADispatcherOfTheGoldenFiles() {
    return CaseFolder.chosen("accepted").stream()
        .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> checkDispatchers(folder)));
  }

  private void checkDispatchers(CaseFolder folder) {
    checkDispatchers(folder.prepare(Javac.tolerant(), scratch).compile(folder.sources()));
  }

  @Test
  void noneInADispatcherOfTheExample() {
    Path example =
        Path.of(System.getProperty("basedir", ""), "../example/src").toAbsolutePath().normalize();
    String tools = "java/io/github/assistanttools/example/";
    List<SourceFile> sources =
        Stream.of("main/BookshopTools", "main/Customer", "main/WeatherTools", "test/AirlineTools")
            .map(name -> name.replace("/", "/" + tools) + ".java")
            .map(
                path ->
                    new SourceFile(
                        path.substring(path.indexOf("io/")),
                        CaseFolder.read(example.resolve(path))))
            .toList();
    assertThat(checkDispatchers(Javac.tolerant().compile(sources))).hasSizeGreaterThanOrEqualTo(3);
  }

  private static Map<String, byte[]> checkDispatchers(Compiled compiled) {
    Map<String, byte[]> dispatchers = compiled.succeeds().classes();
    dispatchers.keySet().removeIf(name -> !name.contains("Dispatcher"));
    assertThat(dispatchers).isNotEmpty();
    assertThat(findings(dispatchers)).isEmpty();
    return dispatchers;
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        HoldsAMethod.class,
        TakesAMethod.class,
        FindsAClass.class,
        LoadsAClass.class,
        MakesALookup.class,
        HandsALookupOn.class,
        LoadsServices.class
      })
  void eachForbiddenUseIsFound(Class<?> using) throws IOException {
    assertThat(findings(bytes(using))).isNotEmpty();
  }

  @Test
  void whatJavacLinksByItselfIsNoUse() throws IOException {
    byte[] linked = bytes(LinkedByJavac.class);
    assertThat(ClassFile.of(linked).texts()).containsAll(LISTED_AS_NESTED);
    assertThat(ClassFile.of(linked).members())
        .extracting(member -> member.substring(0, member.indexOf('.') + 1))
        .containsAll(BOOTSTRAPS);
    assertThat(findings(linked)).isEmpty();
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    return type.getResourceAsStream(
            type.getName().substring(type.getPackageName().length() + 1) + ".class")
        .readAllBytes();
  }

  private static Map<String, byte[]> classesBeside(File origin) {
    try {
      if (origin.isDirectory()) {
        return classesIn(origin.toPath());
      }
      try (FileSystem jar = FileSystems.newFileSystem(origin.toPath())) {
        return classesIn(jar.getPath("/"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, byte[]> classesIn(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .collect(
              Collectors.toMap(file -> root.relativize(file).toString(), NoReflectionTest::bytes));
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static final class HoldsAMethod {
    Method method;
  }

  private static final class TakesAMethod {
    int modifiers(Class<?> type) {
      return type.getMethods()[0].getModifiers();
    }
  }

  private static final class FindsAClass {
    Class<?> find(String name) throws ClassNotFoundException {
      return Class.forName(name);
    }
  }

  private static final class LoadsAClass {
    Class<?> load(String name) throws ClassNotFoundException {
      return ClassLoader.getSystemClassLoader().loadClass(name);
    }
  }

  private static final class MakesALookup {
    Object lookup() {
      return MethodHandles.lookup();
    }
  }

  private static final class HandsALookupOn {
    Class<?> of(MethodHandles.Lookup lookup) {
      return lookup.lookupClass();
    }
  }

  private static final class LoadsServices {
    Object load() {
      return ServiceLoader.load(Runnable.class);
    }
  }

  private record LinkedByJavac(String text) {
    Supplier<String> twice() {
      return () -> text + text + hashCode();
    }
  }
}
