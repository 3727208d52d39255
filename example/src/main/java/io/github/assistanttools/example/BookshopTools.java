package io.github.assistanttools.example;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import io.github.assistanttools.Name;
import io.github.assistanttools.Naming;
import io.github.assistanttools.ToolPolicy;
import io.github.assistanttools.runtime.ToolContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The functions of a bookshop that a model may call, on behalf of the current customer. */
@AssistantTool(naming = Naming.SNAKE_CASE)
public interface BookshopTools {

  /**
   * Search the shop's books. An empty list means that there is no such book.
   *
   * @param words words of the title or the author's name
   * @param genre only books of this genre
   * @param limit how many books to list at most
   */
  @ToolPolicy(readOnly = true, openWorld = false)
  List<Book> searchBooks(String words, @Nullable Genre genre, @Default("5") int limit);

  /**
   * Place an order. Ask the customer for consent first.
   *
   * @param items the books and how many of each
   * @param deliverOn the day of delivery, not before tomorrow; null for as soon as possible
   * @param gift how to wrap the books; null if they are no gift
   */
  @ToolPolicy(destructive = false)
  Order placeOrder(
      List<Item> items, Optional<LocalDate> deliverOn, @Nullable Gift gift, ToolContext context);

  /**
   * Find out where an order of the customer is.
   *
   * @param orderId the id of the order, e.g. order-1
   */
  @ToolPolicy(readOnly = true, idempotent = true)
  CompletionStage<Tracking> trackOrder(String orderId, ToolContext context);

  /**
   * Cancel an order of the customer that has not been delivered.
   *
   * @param orderId the id of the order, e.g. order-1
   */
  @ToolPolicy(idempotent = true)
  void cancelOrder(String orderId, ToolContext context);

  /** The genre of a book. */
  enum Genre {
    @Name("novel")
    NOVEL,
    @Name("science-fiction")
    SCIENCE_FICTION,
    @Name("poetry")
    POETRY
  }

  /** A book of the shop. */
  record Book(String id, String title, String author, Genre genre, BigDecimal price) {}

  /**
   * So many copies of one book.
   *
   * @param bookId the id of the book, as a search gives it
   * @param copies at least 1
   */
  record Item(String bookId, int copies) {

    /** The model receives this exception as a problem in its arguments, with the path. */
    public Item {
      if (copies < 1) {
        throw new IllegalArgumentException("copies must be at least 1");
      }
    }
  }

  /**
   * A gift.
   *
   * @param message the words on the card
   * @param wrapping the wrapping
   */
  record Gift(String message, @Default("\"plain\"") Wrapping wrapping) {}

  /** The wrapping of a gift. */
  enum Wrapping {
    @Name("plain")
    PLAIN,
    @Name("festive")
    FESTIVE
  }

  /** An order that was placed. */
  record Order(
      String id, List<Item> items, BigDecimal total, LocalDate deliverOn, Optional<Gift> gift) {}

  /** Where an order is. */
  record Tracking(String orderId, Status status, LocalDate deliverOn) {}

  /** The status of an order. */
  enum Status {
    @Name("packing")
    PACKING,
    @Name("delivered")
    DELIVERED,
    @Name("canceled")
    CANCELED
  }
}
