package io.github.assistanttools.processor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Classes that a reader can hold in mind. */
class SizeTest {

  private static final int MOST_LINES = 300;
  private static final int MOST_PARAMETERS = 5;

  /** Each method of these only calls another class: a list of what generated code may call. */
  private static final Set<String> FACADES = Set.of("ArgumentReader.java", "ResultWriter.java");

  @TestFactory
  Stream<DynamicTest> noClassIsOver300LinesButFacades() {
    return Stream.of("processor", "runtime")
        .map(module -> DynamicTest.dynamicTest(module, () -> checkLines(module)));
  }

  private static void checkLines(String module) {
    Map<String, Long> large = new TreeMap<>();
    for (Path file : Repository.sources(Repository.root().resolve(module))) {
      String name = file.getFileName().toString();
      long lines = Repository.text(file).lines().count();
      if (lines > MOST_LINES && !FACADES.contains(name)) {
        large.put(name, lines);
      }
    }
    assertThat(large).isEmpty();
  }

  /** A reader that needs more than a context and a few parts does several things. */
  @Test
  void noConstructorOfTheReaderHasMoreThanFiveParameters() {
    Set<String> large = new TreeSet<>();
    for (JavaClass type : Published.PROCESSOR_CLASSES) {
      if (type.getPackageName().startsWith(Published.PROCESSOR + ".read")) {
        for (JavaConstructor constructor : type.getConstructors()) {
          if (constructor.getRawParameterTypes().size() - hidden(type) > MOST_PARAMETERS) {
            large.add(constructor.getFullName());
          }
        }
      }
    }
    assertThat(large).isEmpty();
  }

  /** The compiler adds a name and an ordinal to the constructors of an enum. */
  private static int hidden(JavaClass type) {
    return type.isEnum() ? 2 : 0;
  }
}
