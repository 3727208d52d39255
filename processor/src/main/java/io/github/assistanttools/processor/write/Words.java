package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectKey;
import java.util.Locale;

/** Names made from names. */
final class Words {

  private Words() {}

  /** {@code PageOfOrder} for a {@code Page<Order>}. */
  static String typeName(ObjectKey key) {
    StringBuilder name =
        new StringBuilder(key.qualifiedName().substring(key.qualifiedName().lastIndexOf('.') + 1));
    String joint = "Of";
    for (JsonType argument : key.arguments()) {
      name.append(joint).append(typeName(argument.java()));
      joint = "And";
    }
    return name.toString();
  }

  private static String typeName(JavaType type) {
    if (type instanceof JavaType.Declared declared) {
      StringBuilder name = new StringBuilder(declared.simpleName());
      String joint = "Of";
      for (JavaType argument : declared.arguments()) {
        name.append(joint).append(typeName(argument));
        joint = "And";
      }
      return name.toString();
    } else if (type instanceof JavaType.Array array) {
      return typeName(array.component()) + "Array";
    } else if (type instanceof JavaType.Wildcard wildcard) {
      return typeName(wildcard.bound());
    }
    return capitalized(type.toString());
  }

  static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** {@code GET_CURRENT_WEATHER} for {@code getCurrentWeather}. */
  static String constantName(String javaName) {
    return javaName
        .replaceAll("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_")
        .toUpperCase(Locale.ROOT);
  }
}
