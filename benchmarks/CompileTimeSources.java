import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The sources of a user with many functions: interfaces of ten, each in a package of its own with
 * the records, enums and sealed types it mentions and a class that implements it.
 *
 * <p>Seven types for ten functions; most parameters are scalars, most results an object that
 * several functions share. Every name carries its area's number, so that no two types are the same.
 */
final class CompileTimeSources {

  static final int FUNCTIONS_PER_INTERFACE = 10;

  private final Path root;
  private final List<Path> written = new ArrayList<>();

  private CompileTimeSources(Path root) {
    this.root = root;
  }

  /** Writes interfaces of that many functions all together, and tells the files. */
  static List<Path> write(Path root, int functions) throws IOException {
    CompileTimeSources sources = new CompileTimeSources(root);
    sources.save("shop", "Nullable", NULLABLE);
    for (int first = 0; first < functions; first += FUNCTIONS_PER_INTERFACE) {
      sources.area(
          String.valueOf(first / FUNCTIONS_PER_INTERFACE),
          Math.min(FUNCTIONS_PER_INTERFACE, functions - first));
    }
    return sources.written;
  }

  /** The interface of one function with three parameters, for the size of its class file. */
  static Path writeTypical(Path root) throws IOException {
    CompileTimeSources sources = new CompileTimeSources(root);
    sources.save("weather", "WeatherTools", TYPICAL);
    return sources.written.get(0);
  }

  private void area(String id, int functions) throws IOException {
    String packageName = "shop.area" + id;
    String methods = String.join("", METHODS.subList(0, functions));
    String bodies = String.join("", BODIES.subList(0, functions));
    save(packageName, "Shop" + id + "Tools", with(INTERFACE.replace("#methods", methods), id));
    save(packageName, "Shop" + id + "Service", with(SERVICE.replace("#bodies", bodies), id));
    save(packageName, "Address" + id, with(ADDRESS, id));
    save(packageName, "Item" + id, with(ITEM, id));
    save(packageName, "Order" + id, with(ORDER, id));
    save(packageName, "Customer" + id, with(CUSTOMER, id));
    save(packageName, "Page" + id, with(PAGE, id));
    save(packageName, "Payment" + id, with(PAYMENT, id));
  }

  private static String with(String template, String id) {
    return template.replace("#", id);
  }

  private void save(String packageName, String name, String text) throws IOException {
    Path file = root.resolve(packageName.replace('.', '/')).resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package " + packageName + ";\n\n" + text);
    written.add(file);
  }

  private static final String TYPICAL =
      """
      import io.github.assistanttools.AssistantTool;
      import io.github.assistanttools.Default;

      @AssistantTool
      public interface WeatherTools {

        /**
         * Get the weather forecast for a given location.
         *
         * @param location the city and state, e.g. San Francisco, CA
         * @param unit the temperature unit; null for the one people use there
         * @param days how many days, starting today
         */
        Forecast getForecast(String location, @Nullable Unit unit, @Default("3") int days);

        enum Unit { CELSIUS, FAHRENHEIT }

        record Forecast(String location, int temperature, Unit unit, String conditions) {}

        @interface Nullable {}
      }
      """;

  private static final String NULLABLE =
      """
      import java.lang.annotation.ElementType;
      import java.lang.annotation.Target;

      /** May be null. */
      @Target(ElementType.TYPE_USE)
      public @interface Nullable {}
      """;

  private static final String INTERFACE =
      """
      import io.github.assistanttools.AssistantTool;
      import io.github.assistanttools.Default;
      import io.github.assistanttools.ToolPolicy;
      import java.math.BigDecimal;
      import java.time.Instant;
      import java.time.LocalDate;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;
      import java.util.Set;
      import java.util.UUID;
      import java.util.concurrent.CompletionStage;
      import shop.Nullable;

      /** What a model may do with the orders of a shop. */
      @AssistantTool
      public interface Shop#Tools {
      #methods
        /** The state of an order. */
        enum State# {
          /** Placed, not paid. */
          OPEN,
          /** Paid, not sent. */
          PAID,
          SENT,
          CANCELLED
        }

        /** What sales are summed by. */
        enum Period# { DAY, WEEK, MONTH }
      }
      """;

  private static final List<String> METHODS =
      List.of(
          """

            /**
             * Looks an order up by its id.
             *
             * @param order the order's id
             */
            @ToolPolicy(readOnly = true)
            Optional<Order#> getOrder(UUID order);
          """,
          """

            /**
             * Places an order for a customer and says what it costs.
             *
             * @param customer the customer's number, e.g. C-1034
             * @param items what is ordered, and how many of each
             * @param shipTo where to deliver to; the customer's address if absent
             * @param deliverOn the day of delivery; as soon as possible if absent
             */
            Order# placeOrder(
                String customer, List<Item#> items, @Nullable Address# shipTo, @Nullable LocalDate deliverOn);
          """,
          """

            /**
             * Finds orders, the latest first.
             *
             * @param state only orders in this state; in any if absent
             * @param limit how many orders at most
             * @param since only orders placed since then
             * @param tags only orders that have all of these tags
             */
            Page#<Order#> findOrders(
                @Nullable State# state, @Default("10") int limit, @Nullable Instant since, Set<String> tags);
          """,
          """

            /**
             * Changes an item of an order that was not sent yet.
             *
             * @param order the order's id
             * @param item what it becomes
             * @param notify whether to send the customer an email
             */
            Order# changeItem(UUID order, Item# item, @Default("true") boolean notify);
          """,
          """

            /**
             * Cancels an order that was not sent yet.
             *
             * @param order the order's id
             * @param reason why, in the customer's words
             */
            void cancelOrder(UUID order, @Nullable String reason);
          """,
          """

            /**
             * Says where a parcel is.
             *
             * @param parcel the number on the parcel
             */
            String trackParcel(String parcel);
          """,
          """

            /** Lists the categories of what the shop sells. */
            List<String> listCategories();
          """,
          """

            /**
             * Finds a customer by email.
             *
             * @param email the address they gave
             * @param minimumOrders only if they have placed this many orders
             */
            CompletionStage<Customer#> findCustomer(String email, Optional<Integer> minimumOrders);
          """,
          """

            /**
             * Sums the sales of a time.
             *
             * @param from the first day
             * @param to the last day
             * @param per what to sum by
             * @param minimum leave out what is below, in euros
             */
            Map<String, Double> sumSales(
                LocalDate from, LocalDate to, @Default("\\"DAY\\"") Period# per, double minimum);
          """,
          """

            /**
             * Pays an order.
             *
             * @param order the order's id
             * @param payment how it is paid
             * @param amount how much, in euros
             */
            boolean payOrder(UUID order, Payment# payment, BigDecimal amount);
          """);

  private static final String ADDRESS =
      """
      import io.github.assistanttools.Description;
      import shop.Nullable;

      /** A place to deliver to. */
      public record Address#(
          @Description("Street and house number") String street,
          String city,
          @Nullable String region,
          @Description("The country's ISO 3166 code") String country) {}
      """;

  private static final String ITEM =
      """
      import io.github.assistanttools.Default;
      import io.github.assistanttools.Description;
      import java.math.BigDecimal;
      import java.util.List;
      import shop.Nullable;

      /** An item of an order. */
      public record Item#(
          @Description("The article's number, e.g. 4711-A") String article,
          @Description("How many pieces") int quantity,
          @Description("The price of one, in euros") @Nullable BigDecimal price,
          @Default("false") boolean gift,
          List<String> tags) {

        /** What all the pieces cost. */
        BigDecimal total() {
          return price == null ? BigDecimal.ZERO : price.multiply(BigDecimal.valueOf(quantity));
        }
      }
      """;

  private static final String ORDER =
      """
      import java.math.BigDecimal;
      import java.time.Instant;
      import java.time.LocalDate;
      import java.util.List;
      import java.util.UUID;
      import shop.Nullable;

      /** An order, and what became of it. */
      public record Order#(
          UUID id,
          String customer,
          Instant placedAt,
          BigDecimal total,
          List<Item#> items,
          Shop#Tools.State# state,
          @Nullable Address# shipTo,
          @Nullable LocalDate deliverOn,
          @Nullable String remark) {

        /** This order in another state. */
        Order# in(Shop#Tools.State# other, @Nullable String why) {
          return new Order#(id, customer, placedAt, total, items, other, shipTo, deliverOn, why);
        }
      }
      """;

  private static final String CUSTOMER =
      """
      import java.time.LocalDate;
      import shop.Nullable;

      /** Who buys. */
      public record Customer#(
          String number, String name, String email, Address# address, @Nullable LocalDate since, long orders) {}
      """;

  private static final String PAGE =
      """
      import java.util.List;
      import shop.Nullable;

      /** Some of what was found. */
      public record Page#<T>(List<T> items, int total, @Nullable String next) {}
      """;

  private static final String PAYMENT =
      """
      /** A way to pay. */
      public sealed interface Payment# {

        record Card(String number, int month, int year) implements Payment# {}

        record Transfer(String iban, String holder) implements Payment# {}

        record Voucher(String code) implements Payment# {}
      }
      """;

  private static final String SERVICE =
      """
      import java.math.BigDecimal;
      import java.time.Instant;
      import java.time.LocalDate;
      import java.time.ZoneOffset;
      import java.util.Comparator;
      import java.util.LinkedHashMap;
      import java.util.List;
      import java.util.Map;
      import java.util.NoSuchElementException;
      import java.util.Optional;
      import java.util.Set;
      import java.util.TreeMap;
      import java.util.UUID;
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.CompletionStage;
      import shop.Nullable;

      /** The shop's orders, held in memory. */
      public final class Shop#Service implements Shop#Tools {

        private final Map<UUID, Order#> orders = new LinkedHashMap<>();
        private final Map<String, Customer#> customers = new LinkedHashMap<>();
      #bodies
        private Order# existing(UUID order) {
          Order# found = orders.get(order);
          if (found == null) {
            throw new NoSuchElementException("no order " + order);
          }
          return found;
        }
      }
      """;

  private static final List<String> BODIES =
      List.of(
          """

            @Override
            public Optional<Order#> getOrder(UUID order) {
              return Optional.ofNullable(orders.get(order));
            }
          """,
          """

            @Override
            public Order# placeOrder(
                String customer, List<Item#> items, @Nullable Address# shipTo, @Nullable LocalDate deliverOn) {
              BigDecimal total = BigDecimal.ZERO;
              for (Item# item : items) {
                if (item.quantity() < 1) {
                  throw new IllegalArgumentException("quantity of " + item.article());
                }
                total = total.add(item.total());
              }
              Customer# buyer = customers.get(customer);
              Address# address = shipTo == null && buyer != null ? buyer.address() : shipTo;
              Order# order =
                  new Order#(
                      UUID.randomUUID(), customer, Instant.now(), total, items, State#.OPEN, address, deliverOn, null);
              orders.put(order.id(), order);
              return order;
            }
          """,
          """

            @Override
            public Page#<Order#> findOrders(
                @Nullable State# state, int limit, @Nullable Instant since, Set<String> tags) {
              List<Order#> found =
                  orders.values().stream()
                      .filter(order -> state == null || order.state() == state)
                      .filter(order -> since == null || order.placedAt().isAfter(since))
                      .filter(order -> order.items().stream().allMatch(item -> item.tags().containsAll(tags)))
                      .sorted(Comparator.comparing(Order#::placedAt).reversed())
                      .toList();
              return new Page#<>(found.subList(0, Math.min(limit, found.size())), found.size(), null);
            }
          """,
          """

            @Override
            public Order# changeItem(UUID order, Item# item, boolean notify) {
              Order# old = existing(order);
              if (old.state() == State#.SENT) {
                throw new IllegalStateException("sent already");
              }
              List<Item#> items =
                  old.items().stream().map(each -> each.article().equals(item.article()) ? item : each).toList();
              BigDecimal total = items.stream().map(Item#::total).reduce(BigDecimal.ZERO, BigDecimal::add);
              Order# changed =
                  new Order#(
                      old.id(), old.customer(), old.placedAt(), total, items, old.state(), old.shipTo(),
                      old.deliverOn(), notify ? "customer told" : null);
              orders.put(order, changed);
              return changed;
            }
          """,
          """

            @Override
            public void cancelOrder(UUID order, @Nullable String reason) {
              Order# old = existing(order);
              if (old.state() == State#.SENT) {
                throw new IllegalStateException("sent already");
              }
              orders.put(order, old.in(State#.CANCELLED, reason));
            }
          """,
          """

            @Override
            public String trackParcel(String parcel) {
              if (parcel.length() < 4) {
                throw new IllegalArgumentException("no number of a parcel: " + parcel);
              }
              return "Parcel " + parcel + " is at depot " + parcel.substring(0, 2);
            }
          """,
          """

            @Override
            public List<String> listCategories() {
              return List.of("books", "music", "garden");
            }
          """,
          """

            @Override
            public CompletionStage<Customer#> findCustomer(String email, Optional<Integer> minimumOrders) {
              return CompletableFuture.completedFuture(
                  customers.values().stream()
                      .filter(customer -> customer.email().equalsIgnoreCase(email))
                      .filter(customer -> customer.orders() >= minimumOrders.orElse(0))
                      .findFirst()
                      .orElse(null));
            }
          """,
          """

            @Override
            public Map<String, Double> sumSales(LocalDate from, LocalDate to, Period# per, double minimum) {
              Map<String, Double> sums = new TreeMap<>();
              for (Order# order : orders.values()) {
                LocalDate day = order.placedAt().atZone(ZoneOffset.UTC).toLocalDate();
                if (day.isBefore(from) || day.isAfter(to)) {
                  continue;
                }
                String key =
                    switch (per) {
                      case DAY -> day.toString();
                      case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1).toString();
                      case MONTH -> day.getYear() + "-" + day.getMonthValue();
                    };
                sums.merge(key, order.total().doubleValue(), Double::sum);
              }
              sums.values().removeIf(sum -> sum < minimum);
              return sums;
            }
          """,
          """

            @Override
            public boolean payOrder(UUID order, Payment# payment, BigDecimal amount) {
              Order# old = existing(order);
              if (old.total().compareTo(amount) > 0) {
                return false;
              }
              String how = null;
              if (payment instanceof Payment#.Card card) {
                how = "card " + card.number() + " of " + card.month() + "/" + card.year();
              } else if (payment instanceof Payment#.Transfer transfer) {
                how = "transfer from " + transfer.iban();
              } else if (payment instanceof Payment#.Voucher voucher) {
                how = "voucher " + voucher.code();
              }
              orders.put(order, old.in(State#.PAID, how));
              return true;
            }
          """);
}
