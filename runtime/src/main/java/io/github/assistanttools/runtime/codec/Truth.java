package io.github.assistanttools.runtime.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The one boolean that is allowed. */
final class Truth extends Constraint {
  static final Truth TRUE = new Truth("must be true", JsonToken.VALUE_FALSE);
  static final Truth FALSE = new Truth("must be false", JsonToken.VALUE_TRUE);

  private final String demand;
  private final JsonToken refused;

  private Truth(String demand, JsonToken refused) {
    this.demand = demand;
    this.refused = refused;
  }

  @Override
  void check(@Nullable Object value, Checks checks) {
    if (checks.in().is(refused)) {
      checks.violatedBy(() -> demand);
    }
  }
}
