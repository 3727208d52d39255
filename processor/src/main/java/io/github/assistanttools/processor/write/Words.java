package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Types as words of a name. */
final class Words {

  private Words() {}

  /** {@code PageOfOrder} for a {@code Page<Order>}. */
  static String typeName(ObjectKey key) {
    String simpleName = key.qualifiedName().substring(key.qualifiedName().lastIndexOf('.') + 1);
    return typeName(simpleName, key.arguments().stream().map(JsonType::java).toList());
  }

  private static String typeName(JavaType type) {
    if (type instanceof JavaType.Declared declared) {
      return typeName(declared.simpleName(), declared.arguments());
    } else if (type instanceof JavaType.Array array) {
      return typeName(array.component()) + "Array";
    } else if (type instanceof JavaType.Wildcard wildcard) {
      return typeName(wildcard.bound());
    }
    String keyword = type.toString();
    return keyword.substring(0, 1).toUpperCase(Locale.ROOT) + keyword.substring(1);
  }

  private static String typeName(String simpleName, List<JavaType> arguments) {
    return arguments.isEmpty()
        ? simpleName
        : arguments.stream()
            .map(Words::typeName)
            .collect(Collectors.joining("And", simpleName + "Of", ""));
  }
}
