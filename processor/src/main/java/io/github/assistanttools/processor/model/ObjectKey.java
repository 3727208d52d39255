package io.github.assistanttools.processor.model;

import java.util.List;

/** Tells one object type from another: {@code Page<Order>} and {@code Page<Item>} are two. */
public record ObjectKey(String qualifiedName, List<JsonType> arguments) {
  public ObjectKey {
    arguments = List.copyOf(arguments);
  }
}
