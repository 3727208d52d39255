package io.github.assistanttools.interop;

import io.github.assistanttools.example.Bookshop;
import io.github.assistanttools.example.BookshopToolsDispatcher;
import io.github.assistanttools.example.Customer;
import io.github.assistanttools.example.WeatherService;
import io.github.assistanttools.example.WeatherToolsDispatcher;
import io.github.assistanttools.runtime.Toolbox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The example's tools, by their generated dispatchers. */
public final class Tools {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-03-13T09:00:00Z"), ZoneOffset.UTC);

  private Tools() {}

  /** The weather, and a bookshop without orders that serves one customer. */
  public static Toolbox fresh() {
    return Toolbox.of(
            new WeatherToolsDispatcher(new WeatherService()),
            new BookshopToolsDispatcher(new Bookshop(CLOCK)))
        .with(Customer.KEY, new Customer("customer-1", "Ada"));
  }
}
