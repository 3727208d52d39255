package io.github.assistanttools.fuzz;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import io.github.assistanttools.Name;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All types that strict mode can express. Each function returns its arguments. */
@AssistantTool
public interface RichTools {
  /** Takes a value of each textual type. */
  Texts texts(Texts value);

  /** Takes numbers. */
  Numbers numbers(Numbers value);

  /** Takes something constrained. */
  Order order(Order value);

  /** Takes types that a discriminator distinguishes. */
  List<Shape> shapes(List<Shape> value);

  /** Takes what refers to itself. */
  Node node(Node value);

  /** Takes what may be missing. */
  Maybe maybe(Maybe value);

  /** Takes lists of lists. */
  Lists lists(Lists value);

  /** Takes classes other than records. */
  Account account(Account value);

  /** Takes nothing. */
  void ping();

  /** Takes a text, and fails. */
  String fail(String secret);

  record Texts(
      String string,
      char character,
      byte[] bytes,
      LocalDate date,
      LocalTime time,
      LocalDateTime dateTime,
      Instant instant,
      OffsetDateTime offsetDateTime,
      OffsetTime offsetTime,
      ZonedDateTime zoned,
      Year year,
      YearMonth yearMonth,
      MonthDay monthDay,
      Duration duration,
      Period period,
      ZoneId zone,
      Locale locale,
      UUID uuid,
      Color color) {}

  enum Color {
    RED,
    @Name("light blue")
    BLUE,
    @JsonProperty("")
    NONE
  }

  record Numbers(
      byte small,
      short two,
      int four,
      long eight,
      BigInteger whole,
      float single,
      double twice,
      BigDecimal exact,
      boolean truth) {}

  record Order(
      @Min(1) @Max(100) int quantity,
      @Size(min = 1, max = 3) List<@NotBlank @Size(max = 10) String> names,
      @Nullable @Positive Long customer,
      Optional<@DecimalMin(value = "0.5", inclusive = false) @DecimalMax("9.75") Double> discount,
      @Default("1.50") @Digits(integer = 3, fraction = 2) BigDecimal price,
      @Email String email,
      @Pattern(regexp = "[A-Z]{2}\\d{3}") String code) {}

  sealed interface Shape permits Circle, Polygon, Group {}

  record Circle(double radius) implements Shape {}

  record Polygon(List<Point> points) implements Shape {}

  record Group(List<Shape> shapes, @Nullable String name) implements Shape {}

  record Point(int x, int y) {}

  record Node(String name, List<Node> children, @Nullable Node twin) {}

  record Maybe(
      Optional<String> text,
      OptionalInt number,
      @Nullable Color color,
      Optional<List<Optional<Point>>> points,
      @Default("[1,2]") List<Integer> usual,
      @Default("{\"x\":1,\"y\":2}") Point origin,
      @JsonAlias({"old", "older"}) @Nullable String renamed) {}

  record Page<T>(List<T> items, T last) {}

  record Lists(
      List<List<List<Integer>>> deep,
      int[][] matrix,
      Set<Color> colors,
      Set<BigDecimal> prices,
      boolean[] flags,
      Page<Point> points,
      Page<@Nullable String> names) {}

  /** A text of its own. */
  record OrderId(@JsonValue String value) {
    @JsonCreator
    public static OrderId of(@Size(max = 20) String value) {
      if (value.startsWith("-")) {
        throw new IllegalArgumentException("no order has the id " + value);
      }
      return new OrderId(value);
    }
  }

  /** Made by setters. */
  class Account {
    private OrderId first = new OrderId("none");
    private List<OrderId> orders = List.of();
    private boolean open;

    public OrderId getFirst() {
      return first;
    }

    public void setFirst(OrderId first) {
      this.first = first;
    }

    public List<OrderId> getOrders() {
      return orders;
    }

    public void setOrders(List<OrderId> orders) {
      this.orders = Objects.requireNonNull(orders, "orders");
    }

    public boolean isOpen() {
      return open;
    }

    public void setOpen(boolean open) {
      this.open = open;
    }
  }
}
