package io.github.assistanttools.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code @ToolPolicy} as written. A flag that is not written is absent, because only the
 * annotation defines its default.
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
