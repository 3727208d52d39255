package io.github.assistanttools.processor.write;

import java.util.Set;

/** Which keywords a schema may use. */
enum Dialect {
  /** What OpenAI's strict mode accepts: every property required, an optional one nullable. */
  STRICT,

  /** Plain JSON Schema 2020-12. */
  NEUTRAL;

  private static final Set<String> STRICT_FORMATS =
      Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");

  private static final Set<String> STRICT_SIZES = Set.of("minItems", "maxItems");

  /** Whether there is such a keyword for sizes. */
  boolean knowsKeyword(String keyword) {
    return this == NEUTRAL || STRICT_SIZES.contains(keyword);
  }

  /** Whether a string may have the format. */
  boolean knows(String format) {
    return this == NEUTRAL || STRICT_FORMATS.contains(format);
  }
}
