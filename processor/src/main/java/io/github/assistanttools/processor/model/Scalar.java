package io.github.assistanttools.processor.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of the type table that have no structure: one row, one reader, one writer, one schema.
 *
 * <p>The codec's method names stand here beside the schema's facts so that a row can be read, and
 * added, as a whole.
 */
public enum Scalar {
  STRING("java.lang.String", "string", "string", JsonKind.STRING),
  CHAR_SEQUENCE("java.lang.CharSequence", "string", "string", JsonKind.STRING),
  CHAR("char", "character", "character", Schema.pattern(Patterns.UTF_16_UNIT)),
  CHARACTER("java.lang.Character", "character", "text", CHAR),

  BOOLEAN("boolean", "bool", "bool", JsonKind.BOOLEAN),
  BOXED_BOOLEAN("java.lang.Boolean", "bool", "boxedBool", BOOLEAN),

  BYTE("byte", "int8", "integer", JsonKind.INTEGER),
  SHORT("short", "int16", "integer", JsonKind.INTEGER),
  INT("int", "int32", "integer", JsonKind.INTEGER),
  LONG("long", "int64", "integer", JsonKind.INTEGER),
  BOXED_BYTE("java.lang.Byte", "int8", "number", BYTE),
  BOXED_SHORT("java.lang.Short", "int16", "number", SHORT),
  INTEGER("java.lang.Integer", "int32", "number", INT),
  BOXED_LONG("java.lang.Long", "int64", "number", LONG),
  BIG_INTEGER("java.math.BigInteger", "bigInteger", "number", JsonKind.INTEGER),

  FLOAT("float", "float32", "float32", JsonKind.NUMBER),
  DOUBLE("double", "float64", "float64", JsonKind.NUMBER),
  BOXED_FLOAT("java.lang.Float", "float32", "number", FLOAT),
  BOXED_DOUBLE("java.lang.Double", "float64", "number", DOUBLE),
  BIG_DECIMAL("java.math.BigDecimal", "bigDecimal", "number", JsonKind.NUMBER),

  LOCAL_DATE("java.time.LocalDate", "localDate", "text", Schema.format("date")),
  INSTANT("java.time.Instant", "instant", "text", Schema.format("date-time")),
  OFFSET_DATE_TIME("java.time.OffsetDateTime", "offsetDateTime", "offsetDateTime", INSTANT),
  ZONED_DATE_TIME("java.time.ZonedDateTime", "zonedDateTime", "zonedDateTime", INSTANT),
  OFFSET_TIME("java.time.OffsetTime", "offsetTime", "offsetTime", Schema.format("time")),
  LOCAL_TIME("java.time.LocalTime", "localTime", "text", Schema.pattern(Patterns.LOCAL_TIME)),
  LOCAL_DATE_TIME(
      "java.time.LocalDateTime", "localDateTime", "text", Schema.pattern(Patterns.LOCAL_DATE_TIME)),
  YEAR("java.time.Year", "year", "year", Schema.pattern(Patterns.YEAR)),
  YEAR_MONTH("java.time.YearMonth", "yearMonth", "text", Schema.pattern(Patterns.YEAR_MONTH)),
  MONTH_DAY("java.time.MonthDay", "monthDay", "text", Schema.pattern(Patterns.MONTH_DAY)),
  DURATION("java.time.Duration", "duration", "duration", Schema.of("duration", Patterns.DURATION)),
  PERIOD("java.time.Period", "period", "period", Schema.of("duration", Patterns.PERIOD)),

  CURRENCY("java.util.Currency", "currency", "text", Schema.pattern(Patterns.CURRENCY)),
  LOCALE("java.util.Locale", "locale", "locale", Schema.pattern(Patterns.LOCALE)),
  ZONE_ID("java.time.ZoneId", "zoneId", "text", Schema.pattern(Patterns.ZONE_ID)),
  ZONE_OFFSET("java.time.ZoneOffset", "zoneOffset", "text", Schema.pattern(Patterns.ZONE_OFFSET)),
  URI("java.net.URI", "uri", "uri", Schema.of("uri", Patterns.URI)),
  URL("java.net.URL", "url", "text", Schema.of("uri", Patterns.HTTP_URL)),

  UUID("java.util.UUID", "uuid", "text", Schema.format("uuid")),
  BYTES("byte[]", "bytes", "bytes", Schema.base64(Patterns.BASE64));

  /** The JSON types of scalars. */
  public enum JsonKind {
    STRING,
    BOOLEAN,
    INTEGER,
    NUMBER;

    /** The word a schema uses. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What a schema says beside the type. */
  public record Schema(
      Optional<String> format, Optional<String> pattern, Optional<String> contentEncoding) {

    /** Any string, number or boolean. */
    public static final Schema NOTHING =
        new Schema(Optional.empty(), Optional.empty(), Optional.empty());

    static Schema format(String format) {
      return new Schema(Optional.of(format), Optional.empty(), Optional.empty());
    }

    static Schema pattern(String pattern) {
      return new Schema(Optional.empty(), Optional.of(pattern), Optional.empty());
    }

    /** A format that the pattern narrows. */
    static Schema of(String format, String pattern) {
      return new Schema(Optional.of(format), Optional.of(pattern), Optional.empty());
    }

    static Schema base64(String pattern) {
      return new Schema(Optional.empty(), Optional.of(pattern), Optional.of("base64"));
    }
  }

  private static final Map<String, Scalar> BY_JAVA_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Scalar::javaName, Function.identity()));

  private final String javaName;
  private final String reader;
  private final String writer;
  private final JsonKind kind;
  private final Schema schema;

  Scalar(String javaName, String reader, String writer, JsonKind kind) {
    this(javaName, reader, writer, kind, Schema.NOTHING);
  }

  Scalar(String javaName, String reader, String writer, Schema schema) {
    this(javaName, reader, writer, JsonKind.STRING, schema);
  }

  Scalar(String javaName, String reader, String writer, Scalar like) {
    this(javaName, reader, writer, like.kind, like.schema);
  }

  Scalar(String javaName, String reader, String writer, JsonKind kind, Schema schema) {
    this.javaName = javaName;
    this.reader = reader;
    this.writer = writer;
    this.kind = kind;
    this.schema = schema;
  }

  /** The row of a type, named as {@link JavaType} prints it. */
  public static Optional<Scalar> of(String javaName) {
    return Optional.ofNullable(BY_JAVA_NAME.get(javaName));
  }

  public String javaName() {
    return javaName;
  }

  /** The method of {@code ArgumentReader}. */
  public String reader() {
    return reader;
  }

  /** The method of {@code ResultWriter}. */
  public String writer() {
    return writer;
  }

  public JsonKind kind() {
    return kind;
  }

  public Schema schema() {
    return schema;
  }

  public boolean primitive() {
    return javaName.indexOf('.') < 0 && this != BYTES;
  }

  /** Whether any string will do. */
  public boolean text() {
    return this == STRING || this == CHAR_SEQUENCE;
  }

  public boolean numeric() {
    return kind == JsonKind.INTEGER || kind == JsonKind.NUMBER;
  }

  /** Whether it is before, at or after the present. */
  public boolean moment() {
    return switch (this) {
      case LOCAL_DATE,
          INSTANT,
          OFFSET_DATE_TIME,
          ZONED_DATE_TIME,
          OFFSET_TIME,
          LOCAL_TIME,
          LOCAL_DATE_TIME,
          YEAR,
          YEAR_MONTH,
          MONTH_DAY ->
          true;
      default -> false;
    };
  }

  /**
   * Whether a map may have it as its key: a string in JSON whose values Java can tell apart. Arrays
   * are never equal, and URLs are compared by looking up their hosts.
   */
  public boolean key() {
    return kind == JsonKind.STRING && this != BYTES && this != URL;
  }

  /** Whether its class has a {@code compareTo}. */
  public boolean sortable() {
    return switch (this) {
      case CHAR_SEQUENCE, PERIOD, CURRENCY, LOCALE, ZONE_ID, URL, BYTES -> false;
      default -> true;
    };
  }
}
