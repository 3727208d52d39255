package io.github.assistanttools.processor.random;

import io.github.assistanttools.processor.testing.Loaded;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes of one random interface, by reflection: what no generated code is needed for. */
final class Classes {

  private static final Map<String, Class<?>> UNNAMED =
      Map.of(
          "boolean", boolean.class,
          "byte", byte.class,
          "char", char.class,
          "short", short.class,
          "int", int.class,
          "long", long.class,
          "float", float.class,
          "double", double.class,
          "byte[]", byte[].class);

  private final Loaded loaded;
  private final String owner;

  /**
   * Classes that are members of an interface.
   *
   * @param owner the interface's name
   */
  Classes(Loaded loaded, String owner) {
    this.loaded = loaded;
    this.owner = owner;
  }

  Class<?> type(String simpleName) {
    return loaded.type(owner + "$" + simpleName);
  }

  /** The class of a row of the type table. */
  static Class<?> scalar(String name) {
    return Optional.<Class<?>>ofNullable(UNNAMED.get(name))
        .or(
            () ->
                Stream.of("", "java.lang.", "java.math.", "java.time.", "java.util.")
                    .flatMap(prefix -> find(prefix + name).stream())
                    .findFirst())
        .orElseThrow();
  }

  private static Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name));
    } catch (ClassNotFoundException absent) {
      return Optional.empty();
    }
  }

  /** A new object, by the constructor with so many parameters. */
  Object construct(String simpleName, Object... arguments) {
    Constructor<?> constructor =
        Stream.of(type(simpleName).getDeclaredConstructors())
            .filter(each -> each.getParameterCount() == arguments.length)
            .findFirst()
            .orElseThrow();
    return call(constructor, () -> constructor.newInstance(arguments));
  }

  /** Calls a method that is the only one of its name and number of parameters. */
  Object invoke(Class<?> type, Object target, String name, Object... arguments) {
    Method method =
        Stream.of(type.getMethods())
            .filter(each -> each.getName().equals(name))
            .filter(each -> each.getParameterCount() == arguments.length)
            .findFirst()
            .orElseThrow();
    return call(method, () -> method.invoke(target, arguments));
  }

  private interface Call {
    Object go() throws ReflectiveOperationException;
  }

  private static Object call(AccessibleObject member, Call call) {
    try {
      member.setAccessible(true);
      return call.go();
    } catch (ReflectiveOperationException unusable) {
      throw new IllegalStateException(unusable);
    }
  }
}
