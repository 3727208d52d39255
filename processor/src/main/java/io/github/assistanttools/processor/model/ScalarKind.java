package io.github.assistanttools.processor.model;

import java.util.Locale;
import java.util.Optional;

/**
 * A row of the type table without structure: one row, one reader, one writer, one schema.
 *
 * @param javaName the class, named as {@link JavaType} prints it
 * @param reader the method of {@code ArgumentReader}
 * @param writer the method of {@code ResultWriter}
 * @param key whether a map may have it as its key: a string in JSON whose values Java can
 *     distinguish
 * @param sortable whether its class has a {@code compareTo}
 * @param moment whether it is before, at or after the present
 */
public record ScalarKind(
    String javaName,
    String reader,
    String writer,
    JsonKind kind,
    Schema schema,
    boolean key,
    boolean sortable,
    boolean moment) {

  /** The JSON types of scalars. */
  public enum JsonKind {
    STRING,
    BOOLEAN,
    INTEGER,
    NUMBER;

    /** The word a schema uses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The keywords beside the type. */
  public record Schema(
      Optional<String> format, Optional<String> pattern, Optional<String> contentEncoding) {

    /** Any string, number or boolean. */
    public static final Schema NOTHING =
        new Schema(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether it is a primitive type; an array of one, such as {@code byte[]}, is not. */
  public boolean primitive() {
    return !javaName.contains(".") && !javaName.endsWith("[]");
  }

  /** Whether every string is a value. */
  public boolean text() {
    return equals(PlainKind.STRING.row()) || equals(PlainKind.CHAR_SEQUENCE.row());
  }

  public boolean numeric() {
    return kind == JsonKind.INTEGER || kind == JsonKind.NUMBER;
  }
}
