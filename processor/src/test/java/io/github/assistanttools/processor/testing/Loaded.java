package io.github.assistanttools.processor.testing;

import io.github.assistanttools.runtime.ToolDispatcher;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

/** The classes of a compilation, loaded. */
public final class Loaded {

  private final Map<String, byte[]> classes;
  private final ClassLoader loader;

  public Loaded(Compiled compiled, ClassLoader parent) {
    this.classes = compiled.succeeds().classes();
    this.loader = new InMemory(classes, parent);
  }

  public boolean contains(String name) {
    return classes.containsKey(name);
  }

  public Class<?> type(String name) {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /** A new object of a class that has a constructor without parameters. */
  public Object instance(String name) {
    return construct(type(name));
  }

  /** The generated dispatcher of an interface, around an implementation. */
  public ToolDispatcher dispatcher(String interfaceName, Object implementation) {
    return (ToolDispatcher) construct(type(interfaceName + "Dispatcher"), implementation);
  }

  /** Every generated dispatcher, around implementations that are never called. */
  public List<ToolDispatcher> dispatchers() {
    return classes.keySet().stream()
        .map(this::type)
        .filter(type -> ToolDispatcher.class.isAssignableFrom(type) && !type.isInterface())
        .map(type -> (ToolDispatcher) construct(type, proxy(tools(type), (self, m, a) -> null)))
        .toList();
  }

  public Object proxy(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler);
  }

  private static Class<?> tools(Class<?> dispatcher) {
    return dispatcher.getConstructors()[0].getParameterTypes()[0];
  }

  private static Object construct(Class<?> type, Object... arguments) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  /** Class files from memory. */
  private static final class InMemory extends ClassLoader {
    private final Map<String, byte[]> classes;

    InMemory(Map<String, byte[]> classes, ClassLoader parent) {
      super(parent);
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
