package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectShapeTest {

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "p" + i).toArray(String[]::new);
  }

  private static String json(List<Integer> properties) {
    return properties.stream()
        .map(i -> "\"p" + i + "\":" + i)
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** Reads an object whose property pN has the value N, and checks that each index is its own. */
  private static List<String> problems(ObjectShape shape, String json) {
    ArgumentReader in = ArgumentReader.of(json);
    for (int property = in.beginObject(shape); property >= 0; property = in.nextProperty()) {
      assertThat(in.int32()).isEqualTo(property);
    }
    assertThat(in.endObject()).isEqualTo(in.problemCount() == 0);
    return in.problems().stream().map(problem -> problem.path() + " " + problem.message()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 127, 128, 129, 256, 1000})
  void aShapeMayHaveAnyNumberOfProperties(int count) {
    ObjectShape shape = ObjectShape.of(names(count));
    List<Integer> all = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    assertThat(problems(shape, json(all))).isEmpty();
    Collections.shuffle(all, new Random(count));
    assertThat(problems(shape, json(all))).isEmpty();
    int last = count - 1;
    assertThat(problems(shape, json(all.stream().filter(i -> i != last).toList())))
        .containsExactly("/p" + last + " missing");
    assertThat(
            problems(
                shape.optional("p" + last), json(all.stream().filter(i -> i != last).toList())))
        .isEmpty();
    all.add(last);
    assertThat(problems(shape, json(all))).containsExactly("/p" + last + " duplicate property");
  }

  @Test
  void whatOneObjectHadIsForgottenInTheNext() {
    ObjectShape inner = ObjectShape.of(names(70));
    List<Integer> all = IntStream.range(0, 70).boxed().toList();
    List<Problem> problems =
        Reading.of(
                "[" + json(all) + "," + json(all.subList(0, 69)) + "," + json(all) + ",{}]",
                in ->
                    in.list(
                        element -> {
                          for (int p = element.beginObject(inner);
                              p >= 0;
                              p = element.nextProperty()) {
                            element.int32();
                          }
                          return element.endObject();
                        }))
            .problems();
    assertThat(problems)
        .hasSize(1 + 70)
        .startsWith(new Problem("/v/1/p69", "missing"), new Problem("/v/3/p0", "missing"));
  }

  @Test
  void anOuterObjectIsNotConfusedByAnInnerOneOfTheSameShape() {
    ObjectShape node = ObjectShape.of("next", "name").optional("next");
    ValueReader<Integer> depth =
        new ValueReader<>() {
          @Override
          public Integer read(ArgumentReader in) {
            int below = 0;
            for (int property = in.beginObject(node); property >= 0; property = in.nextProperty()) {
              if (property == 0) {
                below = read(in);
              } else {
                in.string();
              }
            }
            in.endObject();
            return below + 1;
          }
        };
    String levels =
        "{\"name\":\"n\",\"next\":".repeat(450) + "{\"name\":\"last\"}" + "}".repeat(450);
    assertThat(Reading.value(levels, depth)).isEqualTo(451);
    assertThat(
            Reading.of(
                    "{\"next\":{\"next\":{\"name\":\"n\",\"name\":\"m\"}},\"name\":\"n\"}", depth)
                .problems())
        .containsExactly(
            new Problem("/v/next/next/name", "duplicate property"),
            new Problem("/v/next/name", "missing"));
  }

  @Test
  void optionalPropertiesAddUpAndLeaveTheShapeTheyWereAddedToAlone() {
    ObjectShape required = ObjectShape.of("p0", "p1", "p2");
    ObjectShape first = required.optional("p0");
    assertThat(problems(first.optional("p2"), "{}")).containsExactly("/p1 missing");
    assertThat(problems(first, "{}")).containsExactly("/p1 missing", "/p2 missing");
    assertThat(problems(required, "{}"))
        .containsExactly("/p0 missing", "/p1 missing", "/p2 missing");
  }

  @Test
  void aShapeWithoutPropertiesTakesAnEmptyObjectOnly() {
    assertThat(problems(ObjectShape.of(), "{}")).isEmpty();
    assertThat(problems(ObjectShape.of(), "{\"a\":{\"b\":[]},\"a\":1}"))
        .containsExactly("/a unknown property", "/a unknown property");
  }

  @Test
  void namesThatDoNotFitTogetherAreRefused() {
    assertThatThrownBy(() -> ObjectShape.of("a", "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a");
    assertThatThrownBy(() -> ObjectShape.of("a").optional("A"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("A");
  }

  @Test
  void anAliasIsReadAsItsProperty() {
    ObjectShape shape = ObjectShape.of("p0", "p1").alias("p1", "one", "uno").optional("p0");
    assertThat(problems(shape, "{\"p0\":0,\"p1\":1}")).isEmpty();
    assertThat(problems(shape, "{\"uno\":1,\"p0\":0}")).isEmpty();
    assertThat(problems(shape, "{\"one\":1}")).isEmpty();
    assertThat(problems(shape, "{\"p1\":1,\"one\":1,\"uno\":1}"))
        .containsExactly("/one duplicate property", "/uno duplicate property");
    assertThat(problems(shape, "{\"one\":1,\"p1\":1}")).containsExactly("/p1 duplicate property");
    assertThat(problems(shape, "{}")).containsExactly("/p1 missing");
  }

  @Test
  void anAliasIsNeverSuggested() {
    ObjectShape shape = ObjectShape.of("quantity").alias("quantity", "amount").optional("quantity");
    assertThat(problems(shape, "{\"amuont\":0,\"quantiyt\":0}"))
        .containsExactly(
            "/amuont unknown property", "/quantiyt unknown property; did you mean \"quantity\"?");
  }

  @Test
  void anOpenShapeSkipsWhatItDoesNotKnow() {
    ObjectShape shape = ObjectShape.of("p0", "p1").open().alias("p1", "one");
    assertThat(problems(shape, "{\"x\":{\"p0\":[]},\"p0\":0,\"x\":null,\"one\":1,\"P0\":7}"))
        .isEmpty();
    assertThat(problems(shape, "{\"p0\":0,\"x\":1,\"p0\":0}"))
        .containsExactly("/p0 duplicate property", "/p1 missing");
    assertThat(problems(shape.optional("p0", "p1"), "{\"y\":1}")).isEmpty();
  }

  @Test
  void aShapeIsLeftAloneByWhatIsMadeFromIt() {
    ObjectShape shape = ObjectShape.of("p0").optional("p0");
    shape.alias("p0", "zero");
    shape.open();
    assertThat(problems(shape, "{\"zero\":0}")).containsExactly("/zero unknown property");
  }

  @Test
  void anAliasBelongsToOneProperty() {
    ObjectShape shape = ObjectShape.of("a", "b").alias("a", "x");
    assertThatThrownBy(() -> shape.alias("a", "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("b");
    assertThatThrownBy(() -> shape.alias("b", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x");
    assertThatThrownBy(() -> shape.alias("c", "y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("c");
  }
}
