package io.github.assistanttools.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The shop that is measured with: it answers at once. */
public final class ConstantShop implements Shop {
  private static final BigDecimal TOTAL = new BigDecimal("1284.75");

  @Override
  public Weather weather(String location, Unit unit) {
    return new Weather(18, unit, "partly cloudy");
  }

  @Override
  public Receipt place(String customer, LocalDate deliverOn, List<Item> items) {
    return new Receipt("R-100417", customer, deliverOn, items.size(), TOTAL, items.get(0).shipTo());
  }

  @Override
  public Outcome get(String kind, String id, boolean withHistory) {
    return new Outcome(kind, id, 1);
  }

  @Override
  public Outcome find(String kind, String query, int limit) {
    return new Outcome(kind, query, limit);
  }

  @Override
  public Outcome list(String kind, Status status, int page, int size) {
    return new Outcome(kind, status.name(), size);
  }

  @Override
  public Outcome count(String kind, LocalDate from, LocalDate to) {
    return new Outcome(kind, "count", to.getYear());
  }

  @Override
  public Outcome create(String kind, String name, String owner, BigDecimal amount) {
    return new Outcome(kind, name, amount.signum());
  }

  @Override
  public Outcome update(String kind, String id, String field, String value) {
    return new Outcome(kind, id, 1);
  }

  @Override
  public Outcome cancel(String kind, String id, String reason, boolean inform) {
    return new Outcome(kind, id, 1);
  }

  @Override
  public Outcome assign(
      String kind, String id, String owner, LocalDate due, @Nullable String note) {
    return new Outcome(kind, id, due.getDayOfMonth());
  }

  @Override
  public Outcome rate(String kind, String id, int stars, double weight, String comment) {
    return new Outcome(kind, id, stars);
  }

  @Override
  public Outcome tag(String kind, String id, List<String> tags) {
    return new Outcome(kind, id, tags.size());
  }
}
