package io.github.assistanttools.example;

import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A bookshop in memory. */
public final class Bookshop implements BookshopTools {

  private static final BigDecimal WRAPPING = new BigDecimal("2.50");

  private record Placed(String customerId, Order order, boolean canceled) {}

  private final List<Book> books =
      List.of(
          book("book-1", "Pride and Prejudice", "Jane Austen", Genre.NOVEL, "7.90"),
          book("book-2", "The Picture of Dorian Gray", "Oscar Wilde", Genre.NOVEL, "8.50"),
          book("book-3", "The Time Machine", "H. G. Wells", Genre.SCIENCE_FICTION, "6.20"),
          book("book-4", "The War of the Worlds", "H. G. Wells", Genre.SCIENCE_FICTION, "7.00"));
  private final Map<String, Placed> orders = new HashMap<>();
  private final Clock clock;

  public Bookshop(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<Book> searchBooks(String words, @Nullable Genre genre, int limit) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return books.stream()
        .filter(book -> genre == null || book.genre() == genre)
        .filter(book -> words(book).contains(wanted))
        .limit(Math.max(0, limit))
        .toList();
  }

  // Tools may be called from several threads at once, like any service.
  @Override
  public synchronized Order placeOrder(
      List<Item> items, Optional<LocalDate> deliverOn, @Nullable Gift gift, ToolContext context) {
    Customer customer = context.require(Customer.KEY);
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    LocalDate day = deliverOn.orElse(tomorrow);
    if (items.isEmpty()) {
      throw new ToolException("an order needs at least one book");
    }
    if (day.isBefore(tomorrow)) {
      throw new ToolException("the earliest day of delivery is " + tomorrow);
    }
    BigDecimal total = gift == null ? BigDecimal.ZERO : WRAPPING;
    for (Item item : items) {
      total = total.add(find(item.bookId()).price().multiply(BigDecimal.valueOf(item.copies())));
    }
    String id = "order-" + (orders.size() + 1);
    Order order = new Order(id, items, total, day, Optional.ofNullable(gift));
    orders.put(id, new Placed(customer.id(), order, false));
    return order;
  }

  // A real shop would ask the carrier over the network without blocking this thread.
  @Override
  public CompletionStage<Tracking> trackOrder(String orderId, ToolContext context) {
    return CompletableFuture.supplyAsync(
        () -> {
          Placed placed = order(orderId, context);
          return new Tracking(orderId, status(placed), placed.order().deliverOn());
        });
  }

  @Override
  public synchronized void cancelOrder(String orderId, ToolContext context) {
    Placed placed = order(orderId, context);
    if (status(placed) == Status.DELIVERED) {
      throw new ToolException(orderId + " was delivered on " + placed.order().deliverOn());
    }
    orders.put(orderId, new Placed(placed.customerId(), placed.order(), true));
  }

  private Status status(Placed placed) {
    if (placed.canceled()) {
      return Status.CANCELED;
    }
    return placed.order().deliverOn().isAfter(LocalDate.now(clock))
        ? Status.PACKING
        : Status.DELIVERED;
  }

  private static Book book(String id, String title, String author, Genre genre, String price) {
    return new Book(id, title, author, genre, new BigDecimal(price));
  }

  private static String words(Book book) {
    return (book.title() + " " + book.author()).toLowerCase(Locale.ROOT);
  }

  private Book find(String id) {
    return books.stream()
        .filter(book -> book.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ToolException("there is no book " + id + "; search for one first"));
  }

  // To the model, another customer's order does not exist.
  private synchronized Placed order(String orderId, ToolContext context) {
    Placed placed = orders.get(orderId);
    if (placed == null || !placed.customerId().equals(context.require(Customer.KEY).id())) {
      throw new ToolException("the customer has no order " + orderId);
    }
    return placed;
  }
}
