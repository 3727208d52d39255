package io.github.assistanttools.runtime;

import java.util.Map;
import java.util.OptionalInt;

/**
 * How many calls a run may make.
 *
 * @param total of all functions together
 * @param perFunction of one, by its name
 */
record CallLimits(OptionalInt total, Map<String, Integer> perFunction) {

  boolean none() {
    return total.isEmpty() && perFunction.isEmpty();
  }
}
