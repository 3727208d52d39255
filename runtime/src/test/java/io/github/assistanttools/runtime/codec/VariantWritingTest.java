package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VariantWritingTest {

  private static void write(ResultWriter out, Integer radius) {
    if (out.beginObject(radius)) {
      out.name("radius").integer(radius);
      out.endObject();
    }
  }

  /** An object whose property p is written so, between two others. */
  private static String object(Consumer<ResultWriter> property) {
    return Writing.of(
        out -> {
          out.beginObject("");
          out.name("a").integer(1);
          property.accept(out.nonNull("p"));
          out.name("z").integer(2);
          out.endObject();
        });
  }

  @Test
  void aVariantBeginsWithItsDiscriminator() {
    assertThat(Writing.of(out -> write(out.variant("type", "circle"), 2)))
        .isEqualTo("{\"type\":\"circle\",\"radius\":2}");
    assertThat(
            Writing.of(
                out ->
                    out.list(List.of(1, 2), (o, radius) -> write(o.variant("@\"", "\n"), radius))))
        .isEqualTo("[{\"@\\\"\":\"\\n\",\"radius\":1},{\"@\\\"\":\"\\n\",\"radius\":2}]");
  }

  @Test
  void onlyTheNextObjectIsOfTheVariant() {
    assertThat(
            Writing.of(
                out -> {
                  out.variant("type", "outer").beginObject("");
                  out.name("inner");
                  write(out, 1);
                  out.name("nothing");
                  write(out.variant("type", "lost"), null);
                  out.name("other");
                  write(out, 2);
                  out.endObject();
                }))
        .isEqualTo(
            "{\"type\":\"outer\",\"inner\":{\"radius\":1},\"nothing\":null,\"other\":{\"radius\":2}}");
    assertThat(Writing.of(out -> write(out.variant("type", "circle"), null))).isEqualTo("null");
  }

  @Test
  void aValueOfNoVariantIsNullOrNewerThanTheGeneratedCode() {
    assertThat(Writing.of(out -> out.noVariant(null))).isEqualTo("null");
    assertThatThrownBy(() -> Writing.of(out -> out.noVariant(Optional.of("secret"))))
        .isInstanceOf(InvalidResultException.class)
        .hasMessage(
            "the result itself: java.util.Optional is newer than the generated code; recompile the tool interface that uses it");
  }

  @Test
  void aPropertyThatIsNotToBeNullIsLeftOutWhateverItsType() {
    List<Consumer<ResultWriter>> nulls =
        List.of(
            out -> out.string(null),
            out -> out.text(null),
            out -> out.bytes(null),
            out -> out.boxedBool(null),
            out -> out.number(null),
            out -> out.any(null),
            out -> out.any(Optional.empty()),
            out -> out.beginObject(null),
            out -> out.list(null, ResultWriter::any),
            out -> out.array(null, ResultWriter::any),
            out -> out.map(null, ResultWriter::any),
            out -> out.map(null, ResultWriter::text, ResultWriter::any),
            out -> out.ints(null),
            out -> out.chars(null),
            out -> out.optional(null, ResultWriter::string),
            out -> out.optional(Optional.empty(), ResultWriter::string),
            out -> out.optional(Optional.empty(), (o, radius) -> write(o, null)),
            out -> out.optionalInt(OptionalInt.empty()),
            out -> out.optionalLong(OptionalLong.empty()),
            out -> out.optionalDouble(OptionalDouble.empty()),
            out -> out.noVariant(null),
            out -> write(out.variant("type", "circle"), null));
    assertThat(nulls).allSatisfy(write -> assertThat(object(write)).isEqualTo("{\"a\":1,\"z\":2}"));
  }

  @Test
  void aPropertyThatIsNotToBeNullIsWrittenIfItIsNot() {
    assertThat(object(out -> out.string(""))).isEqualTo("{\"a\":1,\"p\":\"\",\"z\":2}");
    assertThat(object(out -> out.boxedBool(false))).isEqualTo("{\"a\":1,\"p\":false,\"z\":2}");
    assertThat(object(out -> out.bool(true))).isEqualTo("{\"a\":1,\"p\":true,\"z\":2}");
    assertThat(object(out -> out.integer(0))).isEqualTo("{\"a\":1,\"p\":0,\"z\":2}");
    assertThat(object(out -> out.number(1.5))).isEqualTo("{\"a\":1,\"p\":1.5,\"z\":2}");
    assertThat(object(out -> out.any(Optional.of("x")))).isEqualTo("{\"a\":1,\"p\":\"x\",\"z\":2}");
    assertThat(object(out -> write(out.variant("type", "circle"), 3)))
        .isEqualTo("{\"a\":1,\"p\":{\"type\":\"circle\",\"radius\":3},\"z\":2}");
    assertThat(object(out -> out.doubles(new double[] {1})))
        .isEqualTo("{\"a\":1,\"p\":[1.0],\"z\":2}");
  }

  @Test
  void nullsInsideSuchAPropertyAreWritten() {
    assertThat(object(out -> out.array(new String[] {null}, ResultWriter::string)))
        .isEqualTo("{\"a\":1,\"p\":[null],\"z\":2}");
    assertThat(object(out -> out.map(Map.of("k", Optional.empty()), ResultWriter::any)))
        .isEqualTo("{\"a\":1,\"p\":{\"k\":null},\"z\":2}");
    assertThat(
            object(
                out ->
                    out.map(
                        Map.of(1, Optional.empty()), (o, key) -> o.text(key), ResultWriter::any)))
        .isEqualTo("{\"a\":1,\"p\":{\"1\":null},\"z\":2}");
  }
}
