package io.github.assistanttools.processor.write;

/** Which keywords a schema may use. */
enum Dialect {
  /** What OpenAI's strict mode accepts: every property required, an optional one nullable. */
  STRICT,

  /** Plain JSON Schema 2020-12. */
  NEUTRAL
}
