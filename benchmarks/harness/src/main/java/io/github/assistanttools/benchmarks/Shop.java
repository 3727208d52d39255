package io.github.assistanttools.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What all contestants call: the same for each, and as good as free. */
public interface Shop {

  Weather weather(String location, Unit unit);

  Receipt place(String customer, LocalDate deliverOn, List<Item> items);

  // The ten functions of each kind.

  Outcome get(String kind, String id, boolean withHistory);

  Outcome find(String kind, String query, int limit);

  Outcome list(String kind, Status status, int page, int size);

  Outcome count(String kind, LocalDate from, LocalDate to);

  Outcome create(String kind, String name, String owner, BigDecimal amount);

  Outcome update(String kind, String id, String field, String value);

  Outcome cancel(String kind, String id, String reason, boolean inform);

  Outcome assign(String kind, String id, String owner, LocalDate due, @Nullable String note);

  Outcome rate(String kind, String id, int stars, double weight, String comment);

  Outcome tag(String kind, String id, List<String> tags);
}
