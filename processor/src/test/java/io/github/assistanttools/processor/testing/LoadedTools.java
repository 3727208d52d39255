package io.github.assistanttools.processor.testing;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
      import jakarta.validation.constraints.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import org.jspecify.annotations.Nullable;

      """;

  private final Compiled compiled;
  private final Loaded loaded;
  private final Toolbox toolbox;
  private final List<Object> received = new ArrayList<>();

  private LoadedTools(Compiled compiled) {
    RUNTIME.setLevel(Level.OFF);
    this.compiled = compiled;
    this.loaded = new Loaded(compiled, LoadedTools.class.getClassLoader());
    Object implementation = loaded.contains("t.Impl") ? instance("Impl") : recorder(type("Tools"));
    this.toolbox = Toolbox.of(dispatcher("Tools", implementation));
  }

  /** Compiles declarations of package {@code t}; the usual imports are there. */
  public static LoadedTools of(String declarations) {
    return of(compile(declarations));
  }

  /** Loads what was compiled elsewhere; the interface is {@code t.Tools}. */
  public static LoadedTools of(Compiled compiled) {
    return new LoadedTools(compiled.succeeds());
  }

  /** Only compiles them. */
  public static Compiled compile(String declarations) {
    return compile(
        Javac.tolerant()
            // The classes of one test stand in one file.
            .withOptions("--release", "17", "-Xlint:all,-processing,-auxiliaryclass", "-Werror"),
        declarations);
  }

  /** The same with other options. */
  public static Compiled compile(Javac javac, String declarations) {
    return javac.compile(List.of(new SourceFile("t/Tools.java", PRELUDE + declarations)));
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
    return loaded.type("t." + simpleName);
  }

  /** A new object of a class of package {@code t}. */
  public Object instance(String simpleName) {
    return loaded.instance("t." + simpleName);
  }

  /** The generated dispatcher of an interface of package {@code t}. */
  public ToolDispatcher dispatcher(String simpleName, Object implementation) {
    return loaded.dispatcher("t." + simpleName, implementation);
  }

  private Object recorder(Class<?> tools) {
    return loaded.proxy(
        tools,
        (proxy, method, arguments) -> {
          received.clear();
          received.addAll(arguments == null ? List.of() : Arrays.asList(arguments));
          return method.getReturnType() == void.class ? null : arguments[0];
        });
  }
}
