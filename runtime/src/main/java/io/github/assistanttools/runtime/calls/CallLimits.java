package io.github.assistanttools.runtime.calls;

import java.util.Map;
import java.util.OptionalInt;

/**
 * How many calls a run may make.
 *
 * @param total of all functions together
 * @param perFunction of one, by its name
 */
public record CallLimits(OptionalInt total, Map<String, Integer> perFunction) {

  boolean none() {
    return total.isEmpty() && perFunction.isEmpty();
  }
}
