package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.assistanttools.runtime.CallPolicy;
import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What the richer of the two interfaces shows: each test is one feature of the library. */
class BookshopToolsTest {

  private static final String ORDER_1 = "{\"order_id\":\"order-1\"}";

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private final Toolbox shop = Toolbox.of(new BookshopToolsDispatcher(new Bookshop(clock)));
  private final Toolbox toolbox = shop.with(Customer.KEY, new Customer("customer-1", "Ada"));

  @Test
  void anAbsentArgumentTakesItsDefaultAndAnEnumItsName() {
    assertThat(
            call(
                "search_books",
                """
                {"words": "wells", "genre": "science-fiction", "limit": 1}"""))
        .isEqualTo(
            """
            [{"id":"book-3","title":"The Time Machine","author":"H. G. Wells",\
            "genre":"science-fiction","price":6.20}]""");
    assertThat(
            call(
                "search_books",
                """
                {"words": "", "genre": null, "limit": null}"""))
        .contains("book-1", "book-2", "book-3", "book-4");
  }

  @Test
  void nestedArgumentsBecomeRecordsAndMoneyKeepsItsDigits() {
    String order =
        call(
            "place_order",
            """
            {"items": [{"book_id": "book-1", "copies": 2}, {"book_id": "book-4", "copies": 1}],
             "deliver_on": "2026-12-24",
             "gift": {"message": "For you", "wrapping": "festive"}}""");

    assertThat(order)
        .isEqualTo(
            """
            {"id":"order-1",\
            "items":[{"book_id":"book-1","copies":2},{"book_id":"book-4","copies":1}],\
            "total":25.30,"deliver_on":"2026-12-24",\
            "gift":{"message":"For you","wrapping":"festive"}}""");
  }

  @Test
  void aDefaultInsideARecordHoldsToo() {
    String order =
        call(
            "place_order",
            """
            {"items": [{"book_id": "book-3", "copies": 1}], "deliver_on": null,
             "gift": {"message": "For you", "wrapping": null}}""");

    assertThat(order).contains("\"wrapping\":\"plain\"");
  }

  @Test
  void anEmptyOptionalIsNullBothWays() {
    String order =
        call(
            "place_order",
            """
            {"items": [{"book_id": "book-3", "copies": 1}], "deliver_on": null, "gift": null}""");

    assertThat(order)
        .isEqualTo(
            """
            {"id":"order-1","items":[{"book_id":"book-3","copies":1}],\
            "total":6.20,"deliver_on":"2026-11-23","gift":null}""");
  }

  @Test
  void whatARecordRefusesIsAProblemAtItsPath() {
    String error =
        error(
            "place_order",
            """
            {"items": [{"book_id": "book-1", "copies": 1}, {"book_id": "book-2", "copies": 0}],
             "deliver_on": null, "gift": null}""");

    assertThat(error)
        .isEqualTo(
            """
            {"error":{"code":"invalid_arguments",\
            "message":"place_order: 1 problem in the arguments",\
            "problems":[{"path":"/items/1","message":"copies must be at least 1"}]}}""");
  }

  @Test
  void whatTheShopRefusesTheModelReads() {
    String error =
        error(
            "place_order",
            """
            {"items": [{"book_id": "book-1", "copies": 1}], "deliver_on": "2026-11-22",
             "gift": null}""");

    assertThat(error)
        .isEqualTo(
            """
            {"error":{"code":"tool_failed",\
            "message":"the earliest day of delivery is 2026-11-23"}}""");
  }

  @Test
  void aStageIsAnsweredWhenItCompletes() {
    order();

    assertThat(call("track_order", ORDER_1))
        .isEqualTo(
            """
            {"order_id":"order-1","status":"packing","deliver_on":"2026-11-23"}""");
  }

  @Test
  void aStageThatFailsIsExplainedLikeAnyOtherTool() {
    assertThat(error("track_order", ORDER_1))
        .isEqualTo(
            """
            {"error":{"code":"tool_failed","message":"the customer has no order order-1"}}""");
  }

  @Test
  void aVoidResultIsSuccess() {
    order();

    assertThat(call("cancel_order", ORDER_1)).isEqualTo("success");
    assertThat(call("track_order", ORDER_1)).contains("\"status\":\"canceled\"");
  }

  @Test
  void theCustomerIsTheApplicationsAndNotTheModelsToChoose() {
    order();
    Toolbox other = shop.with(Customer.KEY, new Customer("customer-2", "Grace"));

    ToolOutput output = other.call(new ToolCall("call_1", "cancel_order", ORDER_1));

    assertThat(output.failed()).isTrue();
    assertThat(output.output()).contains("the customer has no order order-1");
    assertThat(shop.functions())
        .extracting(FunctionDefinition::parameters)
        .noneMatch(parameters -> parameters.contains("\"context\""));
  }

  @Test
  void policiesTravelWithTheDefinitions() {
    assertThat(shop.functions())
        .extracting(FunctionDefinition::name, FunctionDefinition::policy)
        .containsExactly(
            tuple("search_books", CallPolicy.DEFAULT.readOnly(true).openWorld(false)),
            tuple("place_order", CallPolicy.DEFAULT.destructive(false)),
            tuple("track_order", CallPolicy.DEFAULT.readOnly(true).idempotent(true)),
            tuple("cancel_order", CallPolicy.DEFAULT.idempotent(true)));
  }

  private void order() {
    call(
        "place_order",
        """
        {"items": [{"book_id": "book-1", "copies": 1}], "deliver_on": null, "gift": null}""");
  }

  private String call(String function, String arguments) {
    ToolOutput output = toolbox.call(new ToolCall("call_1", function, arguments));
    assertThat(output.failed()).as(output.output()).isFalse();
    return output.output();
  }

  private String error(String function, String arguments) {
    ToolOutput output = toolbox.call(new ToolCall("call_1", function, arguments));
    assertThat(output.failed()).as(output.output()).isTrue();
    return output.output();
  }
}
