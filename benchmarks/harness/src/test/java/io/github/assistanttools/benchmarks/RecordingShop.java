package io.github.assistanttools.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Answers as the constant shop does, and keeps what it was asked: each call, and each value of it.
 */
final class RecordingShop implements Shop {
  private final Shop shop = new ConstantShop();
  private final List<List<Object>> asked = new ArrayList<>();

  List<List<Object>> asked() {
    return asked;
  }

  @Override
  public Weather weather(String location, Unit unit) {
    record("weather", location, unit);
    return shop.weather(location, unit);
  }

  @Override
  public Receipt place(String customer, LocalDate deliverOn, List<Item> items) {
    record("place", customer, deliverOn, items.stream().map(RecordingShop::plain).toList());
    return shop.place(customer, deliverOn, items);
  }

  @Override
  public Outcome get(String kind, String id, boolean withHistory) {
    record("get", kind, id, withHistory);
    return shop.get(kind, id, withHistory);
  }

  @Override
  public Outcome find(String kind, String query, int limit) {
    record("find", kind, query, limit);
    return shop.find(kind, query, limit);
  }

  @Override
  public Outcome list(String kind, Status status, int page, int size) {
    record("list", kind, status, page, size);
    return shop.list(kind, status, page, size);
  }

  @Override
  public Outcome count(String kind, LocalDate from, LocalDate to) {
    record("count", kind, from, to);
    return shop.count(kind, from, to);
  }

  @Override
  public Outcome create(String kind, String name, String owner, BigDecimal amount) {
    record("create", kind, name, owner, plain(amount));
    return shop.create(kind, name, owner, amount);
  }

  @Override
  public Outcome update(String kind, String id, String field, String value) {
    record("update", kind, id, field, value);
    return shop.update(kind, id, field, value);
  }

  @Override
  public Outcome cancel(String kind, String id, String reason, boolean inform) {
    record("cancel", kind, id, reason, inform);
    return shop.cancel(kind, id, reason, inform);
  }

  @Override
  public Outcome assign(
      String kind, String id, String owner, LocalDate due, @Nullable String note) {
    record("assign", kind, id, owner, due, note);
    return shop.assign(kind, id, owner, due, note);
  }

  @Override
  public Outcome rate(String kind, String id, int stars, double weight, String comment) {
    record("rate", kind, id, stars, weight, comment);
    return shop.rate(kind, id, stars, weight, comment);
  }

  @Override
  public Outcome tag(String kind, String id, List<String> tags) {
    record("tag", kind, id, List.copyOf(tags));
    return shop.tag(kind, id, tags);
  }

  private void record(Object... values) {
    asked.add(Arrays.asList(values));
  }

  private static Item plain(Item item) {
    return new Item(
        item.sku(), item.quantity(), plain(item.price()), item.giftNote(), item.shipTo());
  }

  /**
   * Some peers drop the zeros at the end of a decimal. That is their affair here: the value counts.
   */
  private static BigDecimal plain(BigDecimal value) {
    return value.stripTrailingZeros();
  }
}
