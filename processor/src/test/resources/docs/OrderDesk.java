package com.example;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Name;
import java.time.LocalDate;
import java.util.List;

@AssistantTool
public interface OrderDesk {
  /** Places an order. */
  @Name("place_order")
  String placeOrder(LocalDate deliverOn, List<Item> items);

  record Item(int quantity) {}
}
