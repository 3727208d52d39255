package io.github.assistanttools.example;

import io.github.assistanttools.runtime.ToolContext;

/**
 * Whom the shop serves. The application knows that, from its own login; the model is never asked,
 * so it can't be talked into serving somebody else.
 *
 * @param id the customer's number
 * @param name the customer's name
 */
public record Customer(String id, String name) {

  /** Under this key the application hands the customer to its tools. */
  public static final ToolContext.Key<Customer> KEY =
      ToolContext.Key.of("customer", Customer.class);
}
