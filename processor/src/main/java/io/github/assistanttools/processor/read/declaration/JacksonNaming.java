package io.github.assistanttools.processor.read.declaration;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/**
 * Jackson's naming strategies, with exactly the results of its {@code PropertyNamingStrategies}.
 * For consecutive capitals these differ from {@code Naming.SNAKE_CASE}.
 */
public final class JacksonNaming {

  private static final Map<String, UnaryOperator<String>> BY_SIMPLE_NAME =
      Map.of(
          "LowerCamelCaseStrategy", name -> name,
          "UpperCamelCaseStrategy", JacksonNaming::upperCamel,
          "SnakeCaseStrategy", name -> separated(name, '_'),
          "UpperSnakeCaseStrategy", name -> upper(separated(name, '_')),
          "KebabCaseStrategy", name -> separated(name, '-'),
          "LowerDotCaseStrategy", name -> separated(name, '.'),
          "LowerCaseStrategy", JacksonNaming::lower);

  private static final Set<String> USUAL =
      Set.of(
          "com.fasterxml.jackson.databind.PropertyNamingStrategy",
          "tools.jackson.databind.PropertyNamingStrategy");

  private JacksonNaming() {}

  /** The base class of all strategies, which means none of them. */
  static boolean isUsual(TypeElement strategy) {
    return USUAL.contains(strategy.getQualifiedName().toString());
  }

  static Optional<UnaryOperator<String>> of(String simpleName) {
    return Optional.ofNullable(BY_SIMPLE_NAME.get(simpleName));
  }

  private static String upperCamel(String name) {
    return name.isEmpty() ? name : upper(name.substring(0, 1)) + name.substring(1);
  }

  private static String separated(String name, char separator) {
    String capital = "\\p{javaUpperCase}";
    String beforeCapital =
        "(?<=[^%s%s])(?=%s)".formatted(capital, Pattern.quote("" + separator), capital);
    String separated = name.replaceFirst("^_", "").replaceAll(beforeCapital, "" + separator);
    return mapped(separated, Character::toLowerCase);
  }

  /**
   * The text with each of its characters replaced. {@code String.toLowerCase} may change its
   * length.
   */
  public static String mapped(String text, IntUnaryOperator operator) {
    return text.chars()
        .map(operator)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
