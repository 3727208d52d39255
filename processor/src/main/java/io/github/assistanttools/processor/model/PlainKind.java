package io.github.assistanttools.processor.model;

import java.util.Optional;

/**
 * The scalars that JSON has itself: strings, booleans, numbers.
 *
 * <p>The codec's method names stand here beside the schema's facts so that a row can be read, and
 * added, as a whole.
 */
public enum PlainKind implements ScalarKind {
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

  private static final Schema ONE_CHARACTER =
      new Schema(Optional.empty(), Optional.of("^[\\u0000-\\uFFFF]$"), Optional.empty());

  private final String javaName;
  private final String reader;
  private final String writer;
  private final JsonKind kind;

  PlainKind(String javaName, String reader, String writer, JsonKind kind) {
    this.javaName = javaName;
    this.reader = reader;
    this.writer = writer;
    this.kind = kind;
  }

  @Override
  public String javaName() {
    return javaName;
  }

  @Override
  public String reader() {
    return reader;
  }

  @Override
  public String writer() {
    return writer;
  }

  @Override
  public JsonKind kind() {
    return kind;
  }

  @Override
  public Schema schema() {
    return this == CHAR || this == CHARACTER ? ONE_CHARACTER : Schema.NOTHING;
  }

  @Override
  public boolean sortable() {
    return this != CHAR_SEQUENCE;
  }

  @Override
  public boolean key() {
    return kind == JsonKind.STRING;
  }

  @Override
  public boolean primitive() {
    return javaName.indexOf('.') < 0;
  }
}
