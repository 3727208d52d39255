package io.github.assistanttools.processor.model;

import java.util.List;

/** Identifies an object type: {@code Page<Order>} and {@code Page<Item>} have different keys. */
public record ObjectKey(String qualifiedName, List<JsonType> arguments) {
  public ObjectKey {
    arguments = List.copyOf(arguments);
  }
}
