package io.github.assistanttools.runtime.calls;

import java.util.Map;
import java.util.OptionalInt;

/**
 * The largest numbers of calls that a run may make.
 *
 * @param total the limit of all functions together
 * @param perFunction the limits of single functions, by name
 */
public record CallLimits(OptionalInt total, Map<String, Integer> perFunction) {

  boolean none() {
    return total.isEmpty() && perFunction.isEmpty();
  }
}
