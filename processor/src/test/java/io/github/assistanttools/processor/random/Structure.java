package io.github.assistanttools.processor.random;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a Java value consists of, as lists that are equal if all of it is. */
final class Structure {

  private Structure() {}

  static Object of(Object value) {
    if (value == null) {
      return "null";
    } else if (value instanceof Collection<?> collection) {
      return all(collection);
    } else if (value instanceof Map<?, ?> map) {
      List<Object> entries = new ArrayList<>();
      map.forEach((key, each) -> entries.add(List.of(of(key), of(each))));
      return entries;
    } else if (value instanceof Optional<?> optional) {
      return List.of("optional", of(optional.orElse(null)));
    } else if (value.getClass().isArray()) {
      return array(value);
    } else if (value instanceof URL url) {
      // Two URLs are compared by looking up their hosts, which is nothing for a test.
      return url.toExternalForm();
    }
    return value.getClass().getName().startsWith("random") && !(value instanceof Enum)
        ? fields(value)
        : value;
  }

  private static List<Object> all(Collection<?> collection) {
    List<Object> all = new ArrayList<>();
    collection.forEach(each -> all.add(of(each)));
    return all;
  }

  private static List<Object> array(Object array) {
    List<Object> all = new ArrayList<>();
    all.add(array.getClass());
    for (int i = 0; i < Array.getLength(array); i++) {
      all.add(of(Array.get(array, i)));
    }
    return all;
  }

  private static List<Object> fields(Object object) {
    List<Object> fields = new ArrayList<>();
    for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
      fields.add(type);
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          fields.add(of(get(field, object)));
        }
      }
    }
    return fields;
  }

  private static Object get(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException unusable) {
      throw new IllegalStateException(unusable);
    }
  }
}
