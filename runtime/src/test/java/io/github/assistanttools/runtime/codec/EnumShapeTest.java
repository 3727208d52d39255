package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Month;
import org.junit.jupiter.api.Test;

class EnumShapeTest {

  private enum Unit {
    CELSIUS,
    FAHRENHEIT {
      @Override
      public String toString() {
        return "a constant with a body";
      }
    }
  }

  private static final EnumShape<Unit> UNIT =
      EnumShape.of(Unit.values(), "CELSIUS", "celsius", "FAHRENHEIT", "fahrenheit");

  @Test
  void aConstantIsReadByItsExactNameOnTheWire() {
    ValueReader<Unit> reader = in -> in.constant(UNIT);
    assertThat(Reading.value("\"celsius\"", reader)).isEqualTo(Unit.CELSIUS);
    assertThat(Reading.value("\"fahrenheit\"", reader)).isEqualTo(Unit.FAHRENHEIT);
    String expected = "expected one of \"celsius\", \"fahrenheit\", got ";
    assertThat(Reading.problem("\"kelvin\"", in -> in.constant(UNIT))).isEqualTo(expected + "\"kelvin\"");
    assertThat(Reading.problem("\"CELSIUS\"", in -> in.constant(UNIT))).isEqualTo(expected + "\"CELSIUS\"");
    assertThat(Reading.problem("0", in -> in.constant(UNIT))).isEqualTo(expected + "0");
    assertThat(Reading.problem("null", in -> in.constant(UNIT))).isEqualTo(expected + "null");
    assertThat(Reading.problem("[\"celsius\"]", in -> in.constant(UNIT))).isEqualTo(expected + "an array");
  }

  @Test
  void ofManyConstantsTheFirstAreListedAndTheNearestSuggested() {
    EnumShape<Character.UnicodeScript> shape = scripts();
    String problem = Reading.problem("\"TIBETIAN\"", in -> in.constant(shape));
    assertThat(problem).startsWith("expected one of \"COMMON\", \"LATIN\"").contains("\", …, got \"TIBETIAN\"").endsWith("; did you mean \"TIBETAN\"?");
    assertThat(problem.length()).isLessThan(500);
    assertThat(Reading.problem("7", in -> in.constant(shape))).endsWith(", …, got 7");
  }

  @Test
  void aConstantIsWrittenByItsNameOnTheWire() {
    ResultWriter out = new ResultWriter();
    out.constant(UNIT, Unit.FAHRENHEIT);
    assertThat(out.finish()).isEqualTo("fahrenheit");
  }

  @Test
  void aTableThatNamesAConstantTheEnumLostAsksToRecompile() {
    assertThatThrownBy(() -> EnumShape.of(Unit.values(), "CELSIUS", "celsius", "KELVIN", "kelvin"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("KELVIN")
        .hasMessageContaining("recompile");
  }

  @Test
  void aConstantThatTheTableLacksIsNeitherReadNorWritten() {
    EnumShape<Unit> older = EnumShape.of(Unit.values(), "CELSIUS", "celsius");
    assertThat(Reading.problem("\"fahrenheit\"", in -> in.constant(older))).startsWith("expected one of \"celsius\", got");
    assertThatThrownBy(() -> new ResultWriter().constant(older, Unit.FAHRENHEIT))
        .isInstanceOf(MisuseException.class)
        .hasMessageContaining("recompile");
  }

  @Test
  void anEnumMayHaveNoConstants() {
    EnumShape<Month> none = EnumShape.of(new Month[0]);
    assertThat(Reading.problem("\"JUNE\"", in -> in.constant(none))).isEqualTo("expected one of , got \"JUNE\"");
  }

  private static EnumShape<Character.UnicodeScript> scripts() {
    Character.UnicodeScript[] scripts = Character.UnicodeScript.values();
    String[] table = new String[2 * scripts.length];
    for (int i = 0; i < scripts.length; i++) {
      table[2 * i] = scripts[i].name();
      table[2 * i + 1] = scripts[i].name();
    }
    return EnumShape.of(scripts, table);
  }
}
