package shop;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Description;

@AssistantTool
public interface OrderCrud extends Crud<Order, String>, Named {
  @Override
  @Description("Saves an order.")
  Order save(Order entity);

  /** Cancels an order. */
  void cancel(String id);

  @Override
  default void helper() {}

  static void notATool() {}
}
