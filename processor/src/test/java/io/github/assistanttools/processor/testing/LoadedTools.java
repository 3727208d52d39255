package io.github.assistanttools.processor.testing;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An interface called {@code Tools}, compiled with the processor, loaded, and answering calls
 * through a toolbox.
 *
 * <p>If the source has a class {@code Impl}, that is the implementation. Otherwise it is a proxy
 * which remembers the arguments and gives the first one back.
 */
public final class LoadedTools {

  /** Tools fail on purpose here; what the runtime logs of it is tested there. */
  private static final Logger RUNTIME = Logger.getLogger("io.github.assistanttools.runtime");

  private static final String PRELUDE =
      """
      package t;

      import com.fasterxml.jackson.annotation.*;
      import io.github.assistanttools.*;
      import io.github.assistanttools.runtime.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import org.jspecify.annotations.Nullable;

      """;

  private final Compiled compiled;
  private final ClassLoader loader;
  private final Toolbox toolbox;
  private final List<Object> received = new ArrayList<>();

  private LoadedTools(Compiled compiled) {
    RUNTIME.setLevel(Level.OFF);
    this.compiled = compiled;
    this.loader = new InMemory(compiled.classes());
    boolean implemented = compiled.classes().containsKey("t.Impl");
    this.toolbox =
        Toolbox.of(
            dispatcher("t.Tools", implemented ? instance("Impl") : recorder(type("Tools"))));
  }

  /** Compiles declarations of package {@code t}; the usual imports are there. */
  public static LoadedTools of(String declarations) {
    return new LoadedTools(compile(declarations).succeeds());
  }

  /** Only compiles them. */
  public static Compiled compile(String declarations) {
    return Javac.tolerant()
        .withOptions("--release", "17", "-Xlint:all,-processing,-auxiliaryclass", "-Werror")
        .compile(List.of(new SourceFile("t/Tools.java", PRELUDE + declarations)));
  }

  /** Loads what was compiled elsewhere; the interface is {@code t.Tools}. */
  public static LoadedTools of(Compiled compiled) {
    return new LoadedTools(compiled.succeeds());
  }

  public Compiled compiled() {
    return compiled;
  }

  public Toolbox toolbox() {
    return toolbox;
  }

  public FunctionDefinition definition(String function) {
    return toolbox.functions().stream()
        .filter(definition -> definition.name().equals(function))
        .findFirst()
        .orElseThrow();
  }

  public ToolOutput answer(String function, String arguments) {
    return toolbox.call(new ToolCall("call_1", function, arguments));
  }

  /** The output alone. */
  public String call(String function, String arguments) {
    return answer(function, arguments).output();
  }

  /** What the recording implementation was last given. */
  public List<Object> received() {
    return received;
  }

  /** A class of package {@code t}. */
  public Class<?> type(String simpleName) {
    try {
      return Class.forName("t." + simpleName, true, loader);
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /** The generated dispatcher of an interface, around an implementation. */
  public ToolDispatcher dispatcher(String interfaceName, Object implementation) {
    try {
      Class<?> generated = Class.forName(interfaceName + "Dispatcher", true, loader);
      Constructor<?> constructor = generated.getConstructors()[0];
      constructor.setAccessible(true);
      return (ToolDispatcher) constructor.newInstance(implementation);
    } catch (ReflectiveOperationException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  /** A new object of a class of package {@code t}. */
  public Object instance(String simpleName) {
    try {
      Constructor<?> constructor = type(simpleName).getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  private Object recorder(Class<?> tools) {
    return Proxy.newProxyInstance(
        loader,
        new Class<?>[] {tools},
        (proxy, method, arguments) -> {
          received.clear();
          if (arguments != null) {
            received.addAll(Arrays.asList(arguments));
          }
          return method.getReturnType() == void.class ? null : arguments[0];
        });
  }

  /** Class files from memory. */
  private static final class InMemory extends ClassLoader {
    private final Map<String, byte[]> classes;

    InMemory(Map<String, byte[]> classes) {
      super(LoadedTools.class.getClassLoader());
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
