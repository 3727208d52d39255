package io.github.assistanttools.processor.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/**
 * Jackson's naming strategies, to the letter: what its {@code PropertyNamingStrategies} make of a
 * name, which for a run of capitals is not what {@code Naming.SNAKE_CASE} makes of it.
 */
final class JacksonNaming {

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

  /** The base class of all strategies, which stands for none. */
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
   * The text with each of its characters replaced: other than a text's lower case, letter by
   * letter.
   */
  static String mapped(String text, IntUnaryOperator operator) {
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
