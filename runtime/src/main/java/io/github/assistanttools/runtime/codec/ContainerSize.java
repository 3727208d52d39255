package io.github.assistanttools.runtime.codec;

import tools.jackson.core.JsonToken;

/** A limit for the number of elements of an array or properties of a map. */
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
