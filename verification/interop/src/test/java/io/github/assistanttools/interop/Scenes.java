package io.github.assistanttools.interop;

import static io.github.assistanttools.testkit.script.Turn.call;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.script.Turn;
import java.util.List;

/** What the model does and reads in the scenarios of all protocols. */
public final class Scenes {

  public static final String ASKED = "Is it raining in Zürich? And order me a book ☔";

  /** The texts of {@link #TWO_ROUNDS}. */
  public static final List<String> SAID = List.of("One moment.", "Fog, and a book is on its way.");

  /** Parallel calls, a text with further calls, and the last text. */
  public static final List<Turn> TWO_ROUNDS =
      List.of(
          Turn.calls(
              call("call_a", "get_current_weather", "{\"location\":\"Zürich\",\"unit\":null}"),
              call(
                  "call_b",
                  "search_books",
                  "{\"words\":\"time machine\",\"genre\":\"science-fiction\",\"limit\":1}"),
              call("call_c", "list_locations", "{}")),
          Turn.text(SAID.get(0)),
          Turn.calls(
              call(
                  "call_d",
                  "place_order",
                  "{\"items\":[{\"book_id\":\"book-3\",\"copies\":2}],\"deliver_on\":null,"
                      + "\"gift\":{\"message\":\"Für Dich\",\"wrapping\":\"festive\"}}"),
              call("call_e", "track_order", "{\"order_id\":\"order-1\"}")),
          Turn.text(SAID.get(1)));

  /** The outputs of {@link #TWO_ROUNDS}, each after its call id. */
  public static final List<String> OUTPUTS =
      List.of(
          "call_a {\"location\":\"Zürich\",\"temperature\":4,\"unit\":\"celsius\",\"conditions\":\"fog\"}",
          "call_b [{\"id\":\"book-3\",\"title\":\"The Time Machine\",\"author\":\"H. G. Wells\","
              + "\"genre\":\"science-fiction\",\"price\":6.20}]",
          "call_c [\"Boston, MA\",\"San Francisco, CA\",\"Zürich\"]",
          "call_d {\"id\":\"order-1\",\"items\":[{\"book_id\":\"book-3\",\"copies\":2}],\"total\":14.90,"
              + "\"deliver_on\":\"2024-03-14\",\"gift\":{\"message\":\"Für Dich\",\"wrapping\":\"festive\"}}",
          "call_e {\"order_id\":\"order-1\",\"status\":\"packing\",\"deliver_on\":\"2024-03-14\"}");

  /** Calls that all fail. */
  public static final Turn WRONG_CALLS =
      Turn.calls(
          call("call_a", "parallel", "{\"tool_uses\":[]}"),
          call("call_c", "get_current_weather", "{\"location\":\"Atlantis\",\"unit\":null}"),
          call(
              "call_d", "get_current_weather", "{\"location\":\"Boston, MA\",\"unit\":\"kelvin\"}"),
          call("call_e", "cancel_order", "{\"order_id\":\"order-7\"}"));

  /** The beginnings of the outputs of {@link #WRONG_CALLS}, each after its call id. */
  public static final List<String> ERRORS =
      List.of(
          "call_a {\"error\":{\"code\":\"unknown_function\"",
          "call_c {\"error\":{\"code\":\"tool_failed\"",
          "call_d {\"error\":{\"code\":\"invalid_arguments\"",
          "call_e {\"error\":{\"code\":\"tool_failed\"");

  /** A call that looks whole, but the model was cut off while it wrote it. */
  public static final Turn CUT_CALL =
      new Turn.Incomplete(
          "max_completion_tokens",
          "",
          List.of(
              call(
                  "call_a",
                  "place_order",
                  "{\"items\":[{\"book_id\":\"book-3\",\"copies\":2}],\"deliver_on\":null,"
                      + "\"gift\":null}")));

  private Scenes() {}

  /** Whether the toolbox of a scenario has placed an order. */
  public static boolean hasOrder(Toolbox toolbox) {
    ToolCall track = new ToolCall("call_1", "track_order", "{\"order_id\":\"order-1\"}");
    return !toolbox.call(track).failed();
  }
}
