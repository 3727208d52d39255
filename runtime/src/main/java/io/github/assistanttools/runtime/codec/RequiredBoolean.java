package io.github.assistanttools.runtime.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The only allowed boolean. */
final class RequiredBoolean extends Constraint {
  static final RequiredBoolean TRUE = new RequiredBoolean("must be true", JsonToken.VALUE_FALSE);
  static final RequiredBoolean FALSE = new RequiredBoolean("must be false", JsonToken.VALUE_TRUE);

  private final String demand;
  private final JsonToken refused;

  private RequiredBoolean(String demand, JsonToken refused) {
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
