package io.github.assistanttools.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every contestant does before it is measured: every value the model sends reaches the shop,
 * and all of the shop's answer reaches the model. Texts are compared as JSON, since the order of
 * properties and the form of a decimal are each contestant's own.
 */
public abstract class ContestantTest {
  private static final String SUNNY =
      "{\"temperature\":18,\"unit\":\"celsius\",\"conditions\":\"partly cloudy\"}";

  final Contestant contestant = Contestant.onClassPath();
  final RecordingShop shop = new RecordingShop();

  @Test
  void weather() {
    String output = call(Functions.WEATHER, Inputs.WEATHER);

    assertSameJson(output, SUNNY);
    assertThat(shop.asked()).containsExactly(List.of("weather", "San Francisco, CA", Unit.celsius));
  }

  @Test
  void orderOfNestedItems() {
    String output = call(Functions.ORDER, Inputs.order(20));

    assertSameJson(output, receipt(20));
    assertThat(shop.asked()).containsExactly(placed(20));
  }

  @Test
  void eachOfTheManyFunctions() {
    Toolset tools = contestant.open(Functions.MANY, shop);
    List<String> outputs = new ArrayList<>();
    for (Call call : Many.calls(Many.FUNCTIONS)) {
      outputs.add(tools.call(call.function(), call.arguments()));
    }

    assertThat(shop.asked()).containsExactlyElementsOf(manyAsked());
    for (int i = 0; i < Many.FUNCTIONS; i++) {
      assertSameJson(outputs.get(i), manyAnswered(i));
    }
  }

  @Test
  void definitionsNameAllFunctionsAndTheirParameters() {
    assertDefinitions(Functions.WEATHER, Map.of("getCurrentWeather", Set.of("location", "unit")));
    assertDefinitions(
        Functions.ORDER, Map.of("placeOrder", Set.of("customer", "deliverOn", "items")));
    assertThat(contestant.open(Functions.ORDER, shop).tools())
        .contains("\"sku\"", "\"quantity\"", "\"price\"", "\"giftNote\"", "\"shipTo\"")
        .contains("\"street\"", "\"city\"", "\"zip\"", "\"country\"");

    Toolset tools = contestant.open(Functions.MANY, shop);
    List<String> names = new ArrayList<>();
    for (Object tool : (List<?>) JsonText.parse(tools.tools())) {
      Map<?, ?> function = (Map<?, ?>) ((Map<?, ?>) tool).get("function");
      names.add((String) function.get("name"));
      String sent =
          Arrays.stream(Many.calls(Many.FUNCTIONS))
              .filter(call -> call.function().equals(function.get("name")))
              .findFirst()
              .orElseThrow()
              .arguments();
      assertThat(properties(function)).isEqualTo(((Map<?, ?>) JsonText.parse(sent)).keySet());
    }
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Many.calls(Many.FUNCTIONS)).map(Call::function).toList());
  }

  @Test
  void runIsAnsweredCallByCall() {
    Toolset tools = contestant.open(Functions.RUN, shop);
    RunJson run = RunJson.of(Inputs.mixed(10));

    for (int use = 0; use < 3; use++) {
      shop.asked().clear();
      String body = new String(tools.answer(run.next()), StandardCharsets.UTF_8);

      assertThat(shop.asked()).containsExactlyElementsOf(runAsked(10));
      List<?> outputs = (List<?>) ((Map<?, ?>) JsonText.parse(body)).get("tool_outputs");
      assertThat(outputs).hasSize(10);
      for (int i = 0; i < 10; i++) {
        Map<?, ?> output = (Map<?, ?>) outputs.get(i);
        assertThat(output.get("tool_call_id")).isEqualTo(RunJson.callId(i));
        assertSameJson((String) output.get("output"), isOrder(i) ? receipt(2) : SUNNY);
      }
    }
  }

  private String call(Functions functions, Call call) {
    return contestant.open(functions, shop).call(call.function(), call.arguments());
  }

  private void assertDefinitions(Functions functions, Map<String, Set<String>> expected) {
    List<?> tools = (List<?>) JsonText.parse(contestant.open(functions, shop).tools());
    assertThat(tools).hasSize(expected.size());
    for (Object tool : tools) {
      assertThat(((Map<?, ?>) tool).get("type")).isEqualTo("function");
      Map<?, ?> function = (Map<?, ?>) ((Map<?, ?>) tool).get("function");
      assertThat((String) function.get("description")).isNotBlank();
      assertThat(properties(function)).isEqualTo(expected.get(function.get("name")));
    }
  }

  private static Set<?> properties(Map<?, ?> function) {
    return ((Map<?, ?>) ((Map<?, ?>) function.get("parameters")).get("properties")).keySet();
  }

  private static void assertSameJson(String actual, String expected) {
    assertThat(JsonText.parse(actual)).isEqualTo(JsonText.parse(expected));
  }

  private static boolean isOrder(int call) {
    return call == 2 || call == 5 || call == 8;
  }

  private static String receipt(int items) {
    return "{\"number\":\"R-100417\",\"customer\":\"M. Okafor\",\"deliverOn\":\"2026-12-18\",\"items\":"
        + items
        + ",\"total\":1284.75,\"firstTo\":{\"street\":\"12 Harbor Street\",\"city\":\"Portland\",\"zip\":\"97201\","
        + "\"country\":\"US\"}}";
  }

  private static List<Object> placed(int count) {
    Address[] places = {
      new Address("12 Harbor Street", "Portland", "97201", "US"),
      new Address("7 Mill Lane", "Leeds", "LS1 4DY", "GB"),
      new Address("230 West 43rd Street", "New York", "10036", "US"),
      new Address("1 Königsallee", "Düsseldorf", "40212", "DE")
    };
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(
          new Item(
              "SKU-" + (10_000 + i),
              1 + i % 9,
              new BigDecimal(5 + i % 90 + "." + (10 + i * 7 % 90)).stripTrailingZeros(),
              i % 3 == 1 ? "Happy birthday, \"Max\"!" : null,
              places[i % 4]));
    }
    return List.of("place", "M. Okafor", LocalDate.of(2026, 12, 18), items);
  }

  private static List<List<Object>> runAsked(int calls) {
    List<List<Object>> asked = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      asked.add(isOrder(i) ? placed(2) : List.of("weather", "San Francisco, CA", Unit.celsius));
    }
    return asked;
  }

  private static List<List<Object>> manyAsked() {
    List<List<Object>> asked = new ArrayList<>();
    for (String name : Kinds.NAMES) {
      String kind = name.toLowerCase(Locale.ROOT);
      asked.add(List.of("get", kind, "A-1047", true));
      asked.add(List.of("find", kind, "overdue since last spring", 25));
      asked.add(List.of("list", kind, Status.open, 3, 50));
      asked.add(List.of("count", kind, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)));
      asked.add(List.of("create", kind, "Northern branch", "M. Okafor", new BigDecimal("1299.95")));
      asked.add(List.of("update", kind, "A-1047", "billingAddress", "12 Harbor Street"));
      asked.add(List.of("cancel", kind, "A-1047", "The customer has moved.", false));
      asked.add(
          Arrays.asList("assign", kind, "A-1047", "M. Okafor", LocalDate.of(2026, 12, 18), null));
      asked.add(List.of("rate", kind, "A-1047", 4, 0.75, "Fast, friendly."));
      asked.add(List.of("tag", kind, "A-1047", List.of("urgent", "north", "quarterly review")));
    }
    return asked;
  }

  private static String manyAnswered(int function) {
    String kind = Kinds.NAMES.get(function / 10).toLowerCase(Locale.ROOT);
    String[][] answers = {
      {"A-1047", "1"},
      {"overdue since last spring", "25"},
      {"open", "50"},
      {"count", "2026"},
      {"Northern branch", "1"},
      {"A-1047", "1"},
      {"A-1047", "1"},
      {"A-1047", "18"},
      {"A-1047", "4"},
      {"A-1047", "3"}
    };
    String[] answer = answers[function % 10];
    return "{\"kind\":\""
        + kind
        + "\",\"subject\":\""
        + answer[0]
        + "\",\"count\":"
        + answer[1]
        + "}";
  }
}
