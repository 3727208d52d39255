package io.github.assistanttools.benchmarks.generated;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.benchmarks.Item;
import io.github.assistanttools.benchmarks.Receipt;
import java.time.LocalDate;
import java.util.List;

/** One function with nested arguments. */
@AssistantTool
public interface OrderTools {

  /**
   * Place an order for a customer
   *
   * @param customer The customer's name
   * @param deliverOn The day of delivery
   * @param items What is ordered
   */
  Receipt placeOrder(String customer, LocalDate deliverOn, List<Item> items);
}
