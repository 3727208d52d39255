package io.github.assistanttools.processor.model;

import io.github.assistanttools.processor.model.ScalarKind.JsonKind;
import io.github.assistanttools.processor.model.ScalarKind.Schema;
import java.util.Arrays;
import java.util.Optional;

/**
 * The scalars that JSON has itself: strings, booleans, numbers.
 *
 * <p>The codec's method names stand here beside the schema's facts so that a row can be read, and
 * added, as a whole.
 */
public enum PlainKind {
  STRING("java.lang.String", "string", "string", JsonKind.STRING),
  CHAR_SEQUENCE("java.lang.CharSequence", "string", "string", JsonKind.STRING),
  CHAR("char", "character", "character", JsonKind.STRING),
  CHARACTER("java.lang.Character", "character", "text", JsonKind.STRING),

  BOOLEAN("boolean", "bool", "bool", JsonKind.BOOLEAN),
  BOXED_BOOLEAN("java.lang.Boolean", "bool", "boxedBool", JsonKind.BOOLEAN),

  BYTE("byte", "int8", "integer", JsonKind.INTEGER),
  SHORT("short", "int16", "integer", JsonKind.INTEGER),
  INT("int", "int32", "integer", JsonKind.INTEGER),
  LONG("long", "int64", "integer", JsonKind.INTEGER),
  BOXED_BYTE("java.lang.Byte", "int8", "number", JsonKind.INTEGER),
  BOXED_SHORT("java.lang.Short", "int16", "number", JsonKind.INTEGER),
  INTEGER("java.lang.Integer", "int32", "number", JsonKind.INTEGER),
  BOXED_LONG("java.lang.Long", "int64", "number", JsonKind.INTEGER),
  BIG_INTEGER("java.math.BigInteger", "bigInteger", "number", JsonKind.INTEGER),

  FLOAT("float", "float32", "float32", JsonKind.NUMBER),
  DOUBLE("double", "float64", "float64", JsonKind.NUMBER),
  BOXED_FLOAT("java.lang.Float", "float32", "number", JsonKind.NUMBER),
  BOXED_DOUBLE("java.lang.Double", "float64", "number", JsonKind.NUMBER),
  BIG_DECIMAL("java.math.BigDecimal", "bigDecimal", "number", JsonKind.NUMBER);

  private final ScalarKind row;

  PlainKind(String javaName, String reader, String writer, JsonKind kind) {
    Schema oneCharacter =
        new Schema(Optional.empty(), Optional.of("^[\\u0000-\\uFFFF]$"), Optional.empty());
    Schema schema = reader.equals("character") ? oneCharacter : Schema.NOTHING;
    boolean string = kind == JsonKind.STRING;
    boolean sortable = !javaName.equals("java.lang.CharSequence");
    row = new ScalarKind(javaName, reader, writer, kind, schema, string, sortable, false);
  }

  /** The plain scalar of a row; empty for one whose strings have a syntax of their own. */
  public static Optional<PlainKind> of(ScalarKind row) {
    return Arrays.stream(values()).filter(plain -> plain.row.equals(row)).findFirst();
  }

  public ScalarKind row() {
    return row;
  }
}
