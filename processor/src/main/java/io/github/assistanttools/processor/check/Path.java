package io.github.assistanttools.processor.check;

/**
 * The path to a member as in Java: {@code order.items[].price}.
 *
 * @param nested whether it leads away from the token where a problem is reported
 */
record Path(String text, boolean nested) {

  /** A parameter or result that is itself the token to edit. */
  static Path of(String name) {
    return new Path(name, false);
  }

  Path member(String name) {
    return new Path(text + "." + name, true);
  }

  Path element() {
    return new Path(text + "[]", true);
  }

  Path value() {
    return new Path(text + "{}", true);
  }
}
