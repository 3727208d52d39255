package io.github.assistanttools.runtime.codec;

import tools.jackson.core.JsonToken;

/** How many elements an array, or properties a map, may have. */
final class ContainerSize extends Constraint {
  private final CountRange range;

  ContainerSize(CountRange range) {
    this.range = range;
  }

  @Override
  void checkSize(int size, Checks checks) {
    if (!range.holds(size)) {
      boolean array = checks.in().is(JsonToken.END_ARRAY);
      checks.violated(
          () ->
              array
                  ? range.violation(size, "element", "elements")
                  : range.violation(size, "property", "properties"));
    }
  }
}
