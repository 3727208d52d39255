package io.github.assistanttools.processor.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All scalars by the name of their class. */
public final class ScalarTable {

  private final Map<String, ScalarKind> byJavaName = new HashMap<>();
  private final String emailPattern;

  /**
   * A table of the plain scalars and these.
   *
   * @param texts the textual types of the codec
   * @param emailPattern the codec's pattern of email addresses, in the dialect of schemas
   */
  public ScalarTable(List<ScalarKind> texts, String emailPattern) {
    Stream.concat(Arrays.stream(PlainKind.values()).map(PlainKind::row), texts.stream())
        .forEach(row -> byJavaName.put(row.javaName(), row));
    this.emailPattern = emailPattern;
  }

  /** The scalar of a class, named as {@link JavaType} prints it. */
  public Optional<ScalarKind> of(String javaName) {
    return Optional.ofNullable(byJavaName.get(javaName));
  }

  public String emailPattern() {
    return emailPattern;
  }
}
