package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.codec.text.TextType;
import io.github.assistanttools.runtime.codec.text.TextTypes;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of the table of textual types is complete: the reader, the writer, map keys, results of
 * type {@code Object} and the constraints on time know it.
 */
class TextTypesTest {
  private static final Pattern EXAMPLE = Pattern.compile("such as \"([^\"]+)\"");

  static List<TextType<?>> all() {
    return TextTypes.all();
  }

  /** A text of the type: the one that its message shows. */
  private static String example(TextType<?> type) {
    Matcher shown = EXAMPLE.matcher(type.expected());
    return shown.find() ? shown.group(1) : "AAEC";
  }

  private static String json(TextType<?> type) {
    return '"' + example(type) + '"';
  }

  private static Object read(TextType<?> type) throws ReflectiveOperationException {
    ArgumentReader in = ArgumentReader.of(json(type));
    Object value = ArgumentReader.class.getMethod(type.name()).invoke(in);
    assertThat(in.problems()).isEmpty();
    return value;
  }

  /** The writer's method for the type, as a writer of values. */
  private static ValueWriter<Object> writer(TextType<?> type) throws NoSuchMethodException {
    Class<?> parameter = type.writer().equals("text") ? Object.class : type.type();
    Method method = ResultWriter.class.getMethod(type.writer(), parameter);
    return (out, value) -> call(method, out, value);
  }

  private static Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void everyRowThatIsDeclaredIsInTheTable() throws Exception {
    List<Object> declared = new ArrayList<>();
    Path classes =
        Path.of(TextTypes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String folder = TextTypes.class.getPackageName().replace('.', '/');
    try (Stream<Path> files = Files.list(classes.resolve(folder))) {
      for (Path file : files.sorted().toList()) {
        String simpleName = file.getFileName().toString().replace(".class", "");
        Class<?> type = Class.forName(TextTypes.class.getPackageName() + "." + simpleName);
        for (var field : type.getFields()) {
          if (field.getType() == TextType.class) {
            declared.add(field.get(null));
          }
        }
      }
    }
    assertThat(declared).isNotEmpty().hasSameElementsAs(TextTypes.all());
    assertThat(TextTypes.all().stream().map(TextType::name)).doesNotHaveDuplicates();
    assertThat(TextTypes.all().stream().map(TextType::type)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theReaderHasAMethodOfTheRowsName(TextType<?> type) throws Exception {
    assertThat(ArgumentReader.class.getMethod(type.name()).getReturnType()).isEqualTo(type.type());
    assertThat(read(type)).isInstanceOf(type.type());
    assertThat(ArgumentReader.of(json(type)).text(type)).isInstanceOf(type.type());

    ArgumentReader wrong = ArgumentReader.of("\"\u2603\"");
    ArgumentReader.class.getMethod(type.name()).invoke(wrong);
    assertThat(wrong.problems())
        .containsExactly(new Problem("", "expected " + type.expected() + ", got \"\u2603\""));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theWriterHasAMethodForTheRow(TextType<?> type) throws Exception {
    Object value = read(type);
    ValueWriter<Object> writer = writer(type);

    assertThat(type.textOf(value)).isEqualTo(example(type));
    assertThat(Writing.of(out -> writer.write(out, value))).isEqualTo(example(type));
    assertThat(Writing.inArray(out -> writer.write(out, null))).isEqualTo("[null]");
  }

  @ParameterizedTest
  @MethodSource("all")
  void aResultOfTypeObjectHasTheRowsText(TextType<?> type) throws Exception {
    Object value = read(type);

    assertThat(Writing.inArray(out -> out.any(value))).isEqualTo("[" + json(type) + "]");
    assertThat(Writing.of(out -> out.any(Map.of(value, 1)))).isEqualTo("{" + json(type) + ":1}");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void mapsHaveItAsTheirKey(TextType<?> type) throws Exception {
    String json = "{" + json(type) + ":1}";
    Method reader = ArgumentReader.class.getMethod(type.name());
    ValueWriter<Object> writer = writer(type);

    Map<Object, Integer> map =
        ArgumentReader.literal(
            json, in -> in.map(keys -> call(reader, keys), ArgumentReader::int32));

    assertThat(map).hasSize(1);
    assertThat(Writing.of(out -> out.map(map, writer, ResultWriter::number))).isEqualTo(json);
  }

  static Stream<TextType<?>> keys() {
    return all().stream().filter(TextType::isKey);
  }

  @ParameterizedTest
  @MethodSource("all")
  void itIsAMomentIfTheConstraintsOnTimeKnowIt(TextType<?> type) {
    // No moment is both before and after now; other types satisfy every constraint on time.
    Constraint impossible = Constraint.past().and(Constraint.future());
    ArgumentReader in = ArgumentReader.of(json(type));

    in.checking(impossible).text(type);

    assertThat(in.problemCount() > 0).isEqualTo(type.isMoment());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSchemaSaysMoreThanThatItIsAString(TextType<?> type) {
    assertThat(type.pattern().or(type::format)).isPresent();
    type.pattern().ifPresent(pattern -> assertThat(example(type)).matches(pattern));
  }
}
