package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectReadingTest {
  private static final ObjectShape ORDER =
      ObjectShape.of("customer", "items", "note").optional("note");
  private static final ObjectShape ITEM = ObjectShape.of("sku", "quantity");

  private record Item(String sku, int quantity) {
    Item {
      if (quantity < 1) {
        throw new IllegalArgumentException(sku.isEmpty() ? null : "quantity must be positive");
      }
    }
  }

  @Test
  void propertiesComeInAnyOrderAndOptionalOnesMayLack() {
    for (String json :
        List.of(
            "{\"customer\":\"c\",\"items\":[{\"sku\":\"a\",\"quantity\":2}],\"note\":\"n\"}",
            "{\"note\":\"n\",\"items\":[{\"quantity\":2,\"sku\":\"a\"}],\"customer\":\"c\"}")) {
      assertThat(problems(json)).isEmpty();
    }
    assertThat(problems("{\"items\":[],\"customer\":\"c\"}")).isEmpty();
  }

  @Test
  void allProblemsAreFoundTogetherEachAtItsPath() {
    assertThat(
            problems(
                """
                {"items":[{"sku":"a","quantity":"two"},{"quantity":1},7,{"sku":"b","quantity":0}],
                 "note":{"deep":[1,{"x":2}]},"itmes":[{}],"note":"again","customer":null}"""))
        .containsExactly(
            "/items/0/quantity: expected an integer, got \"two\"",
            "/items/1/sku: missing",
            "/items/2: expected an object, got 7",
            "/items/3: quantity must be positive",
            "/note: expected a string, got an object",
            "/itmes: unknown property; did you mean \"items\"?",
            "/note: duplicate property",
            "/customer: expected a string, got null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'quantity':1} | true",
        "{'quantity':1,'sku':null} | true",
        "{'quantity':1,'sku':'a'} | false",
        "{'quantity':1,'sku':7} | false",
        "{'quantity':'x'} | false",
        "{'quantity':1,'other':2} | false",
        "{'quantity':1,'quantity':2} | false",
        "{} | false",
        "7 | false",
      })
  void aPropertyLacksOnlyInAnObjectThatIsSoundButForIt(String element, boolean lacks) {
    ObjectShape shape = ObjectShape.of("sku", "quantity").optional("sku");
    ArgumentReader in = ArgumentReader.of("[7,%s]".formatted(element.replace('\'', '"')));
    List<Boolean> answers = new ArrayList<>();
    in.list(
        each -> {
          String sku = null;
          for (int property = each.beginObject(shape);
              property >= 0;
              property = each.nextProperty()) {
            switch (property) {
              case 0 -> sku = each.isNull() ? null : each.string();
              default -> each.int32();
            }
          }
          answers.add(each.lacks(sku));
          each.endObject();
          return null;
        });

    assertThat(answers).containsExactly(false, lacks);
  }

  @Test
  void missingPropertiesAreListedInTheShapesOrder() {
    assertThat(problems("{}")).containsExactly("/customer: missing", "/items: missing");
    assertThat(problems("{\"customer\":\"c\",\"items\":[{}]}"))
        .containsExactly("/items/0/sku: missing", "/items/0/quantity: missing");
  }

  @Test
  void aRefusalWithoutWordsIsStillAProblem() {
    assertThat(problems("{\"customer\":\"c\",\"items\":[{\"sku\":\"\",\"quantity\":0}]}"))
        .containsExactly("/items/0: these values are not valid together");
  }

  @Test
  void aSecondOccurrenceIsNotRead() {
    assertThat(problems("{\"customer\":\"c\",\"customer\":1,\"customer\":[[]],\"items\":[]}"))
        .containsExactly("/customer: duplicate property", "/customer: duplicate property");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \t\r\n", "null", " null\n", "{}", " { } "})
  void noArgumentsAreAnEmptyObject(String arguments) {
    assertThat(read(arguments, ORDER).problems)
        .containsExactly("/customer: missing", "/items: missing");
    assertThat(read(arguments, ObjectShape.of("a").optional("a")).problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{\"a\":1}]", "1", "\"x\"", "true", "-0.5e3"})
  void argumentsThatAreNoObjectAreOneProblemAtTheRoot(String arguments) {
    assertThat(read(arguments, ORDER).problems)
        .hasSize(1)
        .first()
        .asString()
        .startsWith(": expected an object, got ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{} {}",
        "{}x",
        "{}]",
        "[] 1",
        "1 2",
        "null null",
        "null x",
        "{\"a\":1}}",
        "\"x\" {"
      })
  void nothingMayFollow(String arguments) {
    assertThatThrownBy(() -> read(arguments, ObjectShape.of("a").optional("a")))
        .isInstanceOf(MalformedArgumentsException.class)
        .hasMessageContaining(" at line 1, column ");
  }

  @Test
  void anyNameCanBeAPropertyName() {
    // Aa and BB have the same hash, and so have their combinations.
    List<String> names =
        List.of(
            "",
            "a",
            "A",
            "Aa",
            "BB",
            "AaAa",
            "BBBB",
            "AaBB",
            "BBAa",
            "a/b",
            "a~b",
            "~1",
            "\"",
            "\\",
            "a\\",
            "\u0000",
            "\n",
            "/",
            "é",
            "名前",
            "😀",
            "a b",
            "$ref",
            "a".repeat(300),
            "-1",
            "0",
            "true",
            "null",
            "\u2028",
            "\u007f");
    ObjectShape shape = ObjectShape.of(names.toArray(String[]::new));
    for (boolean escaped : List.of(false, true)) {
      for (List<String> order : List.of(names, reversed(names))) {
        String json =
            order.stream()
                .map(name -> quoted(name, escaped) + ":1")
                .collect(Collectors.joining(",", "{", "}"));
        Result result = read(json, shape);
        assertThat(result.problems).isEmpty();
        assertThat(result.values.keySet())
            .containsExactlyElementsOf(order.stream().map(names::indexOf).toList());
      }
    }
    assertThat(read("{}", ObjectShape.of("", "a/b", "m~n")).problems)
        .containsExactly("/: missing", "/a~1b: missing", "/m~0n: missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "\\ude00", "a\\ud83db", "\\ude00\\ud83d"})
  void aNameWithHalfASurrogatePairEscapedIsMalformed(String name) {
    assertThatThrownBy(() -> read("{\"" + name + "\":1}", ObjectShape.of("a")))
        .isInstanceOf(MalformedArgumentsException.class)
        .hasMessageStartingWith("not valid JSON at line 1, column ");
  }

  @Test
  void aNameThatIsNoUnicodeTextIsMalformed() {
    for (String name : List.of("\\ud83d", "\\ude00", "\\ud83dx", "\\ude00\\ud83d")) {
      assertThatThrownBy(() -> read("{\"" + name + "\":1}", ObjectShape.of("a")))
          .isInstanceOf(MalformedArgumentsException.class);
    }
  }

  @Test
  void anObjectMayHaveHundredsOfProperties() {
    List<String> names = IntStream.range(0, 300).mapToObj(i -> "p" + i).toList();
    ObjectShape shape =
        ObjectShape.of(names.toArray(String[]::new)).optional("p0", "p63", "p64", "p299");
    String json =
        names.stream().map(name -> '"' + name + "\":1").collect(Collectors.joining(",", "{", "}"));
    assertThat(read(json, shape).values).hasSize(300);
    assertThat(read("{\"p65\":1,\"p299\":1,\"p299\":1}", shape).problems)
        .hasSize(1 + 296 - 1)
        .startsWith("/p299: duplicate property", "/p1: missing")
        .contains("/p62: missing", "/p66: missing", "/p298: missing")
        .doesNotContain("/p0: missing", "/p63: missing", "/p64: missing", "/p65: missing");
  }

  @Test
  void aNearNameIsSuggestedAndAFarOneIsNot() {
    ObjectShape shape =
        ObjectShape.of("customer_id", "quantity").optional("customer_id", "quantity");
    assertThat(
            read("{\"customerId\":1,\"quantiyt\":1,\"QUANTITY\":1,\"x\":1,\"origin\":1}", shape)
                .problems)
        .containsExactly(
            "/customerId: unknown property; did you mean \"customer_id\"?",
            "/quantiyt: unknown property; did you mean \"quantity\"?",
            "/QUANTITY: unknown property; did you mean \"quantity\"?",
            "/x: unknown property",
            "/origin: unknown property");
  }

  @Test
  void aShapeIsCheckedWhenItIsMade() {
    assertThatThrownBy(() -> ObjectShape.of("a", "b", "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a");
    assertThatThrownBy(() -> ObjectShape.of("a").optional("b"))
        .isInstanceOf(IllegalArgumentException.class);
    ObjectShape shape = ObjectShape.of("a");
    shape.optional("a");
    assertThat(read("{}", shape).problems).containsExactly("/a: missing");
  }

  private record Result(Map<Integer, Object> values, List<String> problems) {}

  private static Result read(String arguments, ObjectShape shape) {
    ArgumentReader in = ArgumentReader.of(arguments);
    Map<Integer, Object> values = new LinkedHashMap<>();
    for (int property = in.beginObject(shape); property >= 0; property = in.nextProperty()) {
      values.put(property, in.any());
    }
    in.endObject();
    return new Result(values, texts(in));
  }

  private static List<String> problems(String arguments) {
    ArgumentReader in = ArgumentReader.of(arguments);
    for (int property = in.beginObject(ORDER); property >= 0; property = in.nextProperty()) {
      switch (property) {
        case 0 -> in.string();
        case 1 -> in.list(ObjectReadingTest::readItem);
        default -> in.string();
      }
    }
    assertThat(in.endObject()).isEqualTo(in.problems().isEmpty());
    assertThat(in.problemCount()).isEqualTo(in.problems().size());
    return texts(in);
  }

  private static Item readItem(ArgumentReader in) {
    String sku = null;
    int quantity = 0;
    for (int property = in.beginObject(ITEM); property >= 0; property = in.nextProperty()) {
      switch (property) {
        case 0 -> sku = in.string();
        default -> quantity = in.int32();
      }
    }
    if (!in.endObject()) {
      return null;
    }
    try {
      return new Item(sku, quantity);
    } catch (IllegalArgumentException refused) {
      return in.refuse(refused, Item.class);
    }
  }

  private static List<String> texts(ArgumentReader in) {
    return in.problems().stream()
        .map(problem -> problem.path() + ": " + problem.message())
        .toList();
  }

  private static List<String> reversed(List<String> names) {
    List<String> reversed = new ArrayList<>(names);
    Collections.reverse(reversed);
    return reversed;
  }

  private static String quoted(String name, boolean escaped) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : name.toCharArray()) {
      if (escaped || c < ' ' || c == '"' || c == '\\') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
