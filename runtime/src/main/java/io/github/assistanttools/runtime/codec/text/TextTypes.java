package io.github.assistanttools.runtime.codec.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of textual types, in groups. Each group is a class, loaded when one of its rows is
 * needed, so a short-lived program loads only the types that it uses.
 */
public final class TextTypes {
  private static final int GROUPS = 7;

  private TextTypes() {}

  /** All rows. */
  public static List<TextType<?>> all() {
    List<TextType<?>> all = new ArrayList<>();
    for (int i = 0; i < GROUPS; i++) {
      all.addAll(group(i));
    }
    return List.copyOf(all);
  }

  /**
   * The row with this name.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public static TextType<?> named(String name) {
    return all().stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** The row for a value's class; empty if there is none. */
  public static Optional<TextType<?>> of(Object value) {
    for (int i = 0; i < GROUPS; i++) {
      for (TextType<?> type : group(i)) {
        if (type.type().isInstance(value)) {
          return Optional.of(type);
        }
      }
    }
    return Optional.empty();
  }

  private static List<TextType<?>> group(int index) {
    return switch (index) {
      case 0 -> EncodedTexts.ROWS;
      case 1 -> DateTexts.ROWS;
      case 2 -> DateTimeTexts.ROWS;
      case 3 -> CalendarTexts.ROWS;
      case 4 -> AmountTexts.ROWS;
      case 5 -> UriTexts.ROWS;
      default -> PlaceTexts.ROWS;
    };
  }
}
