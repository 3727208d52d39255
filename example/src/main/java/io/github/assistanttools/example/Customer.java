package io.github.assistanttools.example;

import io.github.assistanttools.runtime.ToolContext;

/**
 * The current customer. The application sets it from its own login. It does not come from the
 * model, so the model cannot be talked into serving another customer.
 *
 * @param id the customer's number
 * @param name the customer's name
 */
public record Customer(String id, String name) {

  /** The key under which the application passes the customer to its tools. */
  public static final ToolContext.Key<Customer> KEY =
      ToolContext.Key.of("customer", Customer.class);
}
