package io.github.assistanttools.processor.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All scalars by the name of their class.
 *
 * @param emailPattern the codec's pattern of email addresses, in the dialect of schemas
 */
public record ScalarTable(Map<String, ScalarKind> byJavaName, String emailPattern) {

  /** A table of the plain scalars and the textual types of the codec. */
  public static ScalarTable of(List<ScalarKind> texts, String emailPattern) {
    Stream<ScalarKind> plain = Arrays.stream(PlainKind.values()).map(PlainKind::row);
    return new ScalarTable(
        Stream.concat(plain, texts.stream())
            .collect(Collectors.toMap(ScalarKind::javaName, Function.identity())),
        emailPattern);
  }

  /** The scalar of a class, named as {@link JavaType} prints it. */
  public Optional<ScalarKind> of(String javaName) {
    return Optional.ofNullable(byJavaName.get(javaName));
  }
}
