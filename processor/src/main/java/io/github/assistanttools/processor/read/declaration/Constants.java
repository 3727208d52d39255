package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.SuperTypes;
import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * The constants that {@code {@value}} tags refer to. What a file imports is not known to
 * processors, so a type is found in the types around the comment, in its package, in {@code
 * java.lang}, or by its qualified name.
 */
record Constants(Elements elements, SuperTypes superTypes) {

  /** A format, a type and a field, all of them optional. */
  private static final Pattern CONTENT =
      Pattern.compile("(?:(\"[^\"]*+\"|%\\S++)\\s*+)?(?:([^\\s#]*+)#(\\S++))?");

  /** The value as text; empty if the content names no constant. */
  Optional<String> text(String content, Element commented) {
    Matcher parts = CONTENT.matcher(content);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Stream<? extends Element> fields =
        parts.group(3) == null
            ? Stream.of(commented)
            : owners(parts.group(2), commented)
                .flatMap(type -> superTypes.of(type).stream())
                .flatMap(Members::fields)
                .filter(field -> field.getSimpleName().contentEquals(parts.group(3)));
    return fields
        .flatMap(field -> value(field).stream())
        .findFirst()
        .flatMap(value -> formatted(Optional.ofNullable(parts.group(1)), value));
  }

  private static Optional<Object> value(Element field) {
    return field instanceof VariableElement variable
        ? Optional.ofNullable(variable.getConstantValue())
        : Optional.empty();
  }

  /** Without a format, a string is in quotes, as the JDK's javadoc shows it. */
  private static Optional<String> formatted(Optional<String> format, Object value) {
    if (format.isEmpty()) {
      String quote = value instanceof String ? "\"" : value instanceof Character ? "'" : "";
      return Optional.of(quote + value + quote);
    }
    try {
      return Optional.of(String.format(Locale.ROOT, format.get().replace("\"", ""), value));
    } catch (IllegalFormatException otherType) {
      return Optional.empty();
    }
  }

  /** The types whose fields a reference may mean, the nearest first. */
  private Stream<TypeElement> owners(String name, Element commented) {
    return name.isEmpty() ? around(commented) : named(name, commented);
  }

  /** The types that enclose an element, itself included, the innermost first. */
  private static Stream<TypeElement> around(Element element) {
    return Stream.iterate(
            element, each -> !(each instanceof PackageElement), Element::getEnclosingElement)
        .filter(TypeElement.class::isInstance)
        .map(TypeElement.class::cast);
  }

  private Stream<TypeElement> named(String name, Element commented) {
    Stream<TypeElement> nested =
        around(commented)
            .flatMap(
                type ->
                    superTypes.of(type).stream()
                        .map(each -> each.getQualifiedName() + "." + name)
                        .flatMap(this::type));
    String inPackage = elements.getPackageOf(commented).getQualifiedName() + "." + name;
    return Stream.concat(
        nested,
        Stream.of(inPackage.replaceFirst("^[.]", ""), name, "java.lang." + name)
            .flatMap(this::type));
  }

  private Stream<TypeElement> type(String qualifiedName) {
    return Stream.ofNullable(elements.getTypeElement(qualifiedName));
  }
}
