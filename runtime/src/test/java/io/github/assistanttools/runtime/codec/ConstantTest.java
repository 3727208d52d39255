package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConstantTest {
  private enum Unit {
    CELSIUS,
    FAHRENHEIT {},
    KELVIN
  }

  // In another order than the enum's, as of a table made for another version of it.
  private static final EnumShape<Unit> UNITS =
      EnumShape.of(
          Unit.values(), "KELVIN", "K", "CELSIUS", "°C \"metric\"", "FAHRENHEIT", "CELSIUS");

  private static Unit read(String json) {
    return Reading.value(json, in -> in.constant(UNITS));
  }

  @Test
  void aConstantIsReadByItsExactWireNameOnly() {
    assertThat(read("\"K\"")).isEqualTo(Unit.KELVIN);
    assertThat(read("\"°C \\\"metric\\\"\"")).isEqualTo(Unit.CELSIUS);
    assertThat(read("\"CELSIUS\"")).isEqualTo(Unit.FAHRENHEIT);
    for (String wrong :
        new String[] {"\"k\"", "\"KELVIN\"", "\"K \"", "\"\"", "0", "null", "true"}) {
      assertThat(Reading.problem(wrong, in -> in.constant(UNITS)))
          .isEqualTo("expected one of \"K\", \"°C \\\"metric\\\"\", \"CELSIUS\", got " + wrong);
    }
    assertThat(Reading.problem("{\"K\":[1]}", in -> in.constant(UNITS)))
        .endsWith(", got an object");
  }

  @Test
  void aConstantIsWrittenAsItsWireName() {
    assertThat(Stream.of(Unit.values()).map(unit -> Writing.of(out -> out.constant(UNITS, unit))))
        .containsExactly("°C \"metric\"", "CELSIUS", "K");
  }

  @Test
  void aTableWithAConstantThatIsGoneAsksToRecompile() {
    assertThatThrownBy(() -> EnumShape.of(Unit.values(), "CELSIUS", "c", "RANKINE", "r"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("RANKINE")
        .hasMessageContaining("recompile");
  }

  @Test
  void aConstantThatTheTableLacksCannotBeReadOrWritten() {
    EnumShape<Unit> stale = EnumShape.of(Unit.values(), "CELSIUS", "c", "KELVIN", "k");
    assertThat(Reading.problem("\"FAHRENHEIT\"", in -> in.constant(stale)))
        .isEqualTo("expected one of \"c\", \"k\", got \"FAHRENHEIT\"");
    assertThatThrownBy(() -> Writing.of(out -> out.constant(stale, Unit.FAHRENHEIT)))
        .isInstanceOf(InvalidResultException.class)
        .hasMessageContaining("FAHRENHEIT")
        .hasMessageContaining("recompile");
    assertThat(Writing.of(out -> out.constant(stale, Unit.KELVIN))).isEqualTo("k");
  }

  @Test
  void ofManyNamesTwentyAreListedAndTheNearestSuggested() {
    EnumShape<Character.UnicodeScript> scripts = scripts(Integer.MAX_VALUE);
    String listed =
        Arrays.stream(Character.UnicodeScript.values())
            .limit(20)
            .map(script -> '"' + script.name() + '"')
            .collect(Collectors.joining(", ", "expected one of ", ", …, got "));
    assertThat(Reading.problem("\"TIBETEN\"", in -> in.constant(scripts)))
        .isEqualTo(listed + "\"TIBETEN\"; did you mean \"TIBETAN\"?");
    assertThat(Reading.problem("\"0123456789\"", in -> in.constant(scripts)))
        .isEqualTo(listed + "\"0123456789\"");
    assertThat(Reading.problem("7", in -> in.constant(scripts))).isEqualTo(listed + "7");
  }

  @Test
  void aListOfTwentyNamesIsWholeAndNeedsNoSuggestion() {
    assertThat(Reading.problem("\"LATINO\"", in -> in.constant(scripts(20))))
        .contains("\"LATIN\"")
        .doesNotContain("…")
        .doesNotContain("did you mean");
    assertThat(Reading.problem("\"LATINO\"", in -> in.constant(scripts(21))))
        .contains(", …")
        .contains("did you mean \"LATIN\"?");
  }

  private static EnumShape<Character.UnicodeScript> scripts(int most) {
    String[] table =
        Arrays.stream(Character.UnicodeScript.values())
            .limit(most)
            .flatMap(script -> Stream.of(script.name(), script.name()))
            .toArray(String[]::new);
    return EnumShape.of(Character.UnicodeScript.values(), table);
  }
}
