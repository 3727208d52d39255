package io.github.assistanttools.benchmarks.streaming;

import io.github.assistanttools.benchmarks.Address;
import io.github.assistanttools.benchmarks.Item;
import io.github.assistanttools.benchmarks.Shop;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** {@code placeOrder}. */
record OrderCall(Shop shop) implements Handler {

  @Override
  public String call(String arguments) {
    String customer = null;
    LocalDate deliverOn = null;
    List<Item> items = null;
    try (JsonParser in = Json.parser(arguments)) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "customer" -> customer = in.nextStringValue();
          case "deliverOn" -> deliverOn = LocalDate.parse(in.nextStringValue());
          case "items" -> items = items(in);
          default -> Json.skip(in);
        }
      }
    }
    return Json.text(shop.place(customer, deliverOn, items));
  }

  private static List<Item> items(JsonParser in) {
    List<Item> items = new ArrayList<>();
    in.nextToken();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      items.add(item(in));
    }
    return items;
  }

  private static Item item(JsonParser in) {
    String sku = null;
    int quantity = 0;
    BigDecimal price = null;
    String giftNote = null;
    Address shipTo = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "sku" -> sku = in.nextStringValue();
        case "quantity" -> quantity = Json.integer(in);
        case "price" -> price = Json.decimal(in);
        case "giftNote" -> giftNote = in.nextStringValue();
        case "shipTo" -> shipTo = address(in);
        default -> Json.skip(in);
      }
    }
    return new Item(sku, quantity, price, giftNote, shipTo);
  }

  private static Address address(JsonParser in) {
    String street = null;
    String city = null;
    String zip = null;
    String country = null;
    in.nextToken();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "street" -> street = in.nextStringValue();
        case "city" -> city = in.nextStringValue();
        case "zip" -> zip = in.nextStringValue();
        case "country" -> country = in.nextStringValue();
        default -> Json.skip(in);
      }
    }
    return new Address(street, city, zip, country);
  }
}
