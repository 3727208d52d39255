package io.github.assistanttools.processor.model;

import java.util.Locale;
import java.util.Optional;

/** A row of the type table without structure: one row, one reader, one writer, one schema. */
public sealed interface ScalarKind permits PlainKind, TextKind {

  /** The JSON types of scalars. */
  enum JsonKind {
    STRING,
    BOOLEAN,
    INTEGER,
    NUMBER;

    /** The word a schema uses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a schema says beside the type. */
  record Schema(
      Optional<String> format, Optional<String> pattern, Optional<String> contentEncoding) {

    /** Any string, number or boolean. */
    public static final Schema NOTHING =
        new Schema(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The class, named as {@link JavaType} prints it. */
  String javaName();

  /** The method of {@code ArgumentReader}. */
  String reader();

  /** The method of {@code ResultWriter}. */
  String writer();

  JsonKind kind();

  Schema schema();

  /** Whether its class has a {@code compareTo}. */
  boolean sortable();

  /** Whether a map may have it as its key: a string in JSON whose values Java can tell apart. */
  boolean key();

  /** Whether it is before, at or after the present. */
  default boolean moment() {
    return false;
  }

  default boolean primitive() {
    return false;
  }

  /** Whether any string will do. */
  default boolean text() {
    return this == PlainKind.STRING || this == PlainKind.CHAR_SEQUENCE;
  }

  default boolean numeric() {
    return kind() == JsonKind.INTEGER || kind() == JsonKind.NUMBER;
  }
}
