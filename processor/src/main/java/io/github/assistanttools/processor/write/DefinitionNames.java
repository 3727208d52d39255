package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names for types, as parts of the names of methods, constants and definitions. */
final class DefinitionNames {

  private DefinitionNames() {}

  /** {@code PageOfOrder} for a {@code Page<Order>}. */
  static String of(ObjectKey key) {
    String simpleName = key.qualifiedName().substring(key.qualifiedName().lastIndexOf('.') + 1);
    return of(simpleName, key.arguments().stream().map(JsonType::java).toList());
  }

  private static String of(JavaType type) {
    if (type instanceof JavaType.Declared declared) {
      return of(declared.simpleName(), declared.arguments());
    } else if (type instanceof JavaType.Array array) {
      return of(array.component()) + "Array";
    } else if (type instanceof JavaType.Wildcard wildcard) {
      return of(wildcard.bound());
    }
    String keyword = type.toString();
    return keyword.substring(0, 1).toUpperCase(Locale.ROOT) + keyword.substring(1);
  }

  private static String of(String simpleName, List<JavaType> arguments) {
    return arguments.isEmpty()
        ? simpleName
        : arguments.stream()
            .map(DefinitionNames::of)
            .collect(Collectors.joining("And", simpleName + "Of", ""));
  }
}
