package io.github.assistanttools.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code @ToolPolicy} says. A flag that is not written is not here: its default is the
 * annotation's business.
 *
 * @param flags the flags that are written, in that order; each is a method of the runtime's {@code
 *     CallPolicy} too
 * @param timeout empty for none of its own
 */
public record Policy(Map<String, Boolean> flags, Optional<Located> timeout) {
  public Policy {
    flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
  }
}
