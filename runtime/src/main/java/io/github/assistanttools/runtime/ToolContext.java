package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.calls.ContextFactory;
import io.github.assistanttools.runtime.codec.MisuseException;
import io.github.assistanttools.runtime.internal.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Information for a tool about its call. A parameter of this type is injected and is not part of
 * the parameters that the model sees.
 */
public final class ToolContext {
  /** Creates all contexts. Not a lambda: each one adds a millisecond to the start of a process. */
  static final ContextFactory FACTORY =
      new ContextFactory() {
        @Override
        public ToolContext create(
            ToolCall call, RunInfo run, Map<Key<?>, Object> attributes, BooleanSupplier cancelled) {
          return new ToolContext(call, run, attributes, cancelled);
        }
      };

  private final ToolCall call;
  private final RunInfo run;
  private final Map<Key<?>, Object> attributes;
  private final BooleanSupplier cancelled;

  private ToolContext(
      ToolCall call, RunInfo run, Map<Key<?>, Object> attributes, BooleanSupplier cancelled) {
    this.call = call;
    this.run = run;
    this.attributes = attributes;
    this.cancelled = cancelled;
  }

  /** The id of the run, if the call belongs to one. */
  public Optional<String> runId() {
    return run.runId();
  }

  /** The id of the run's thread, if the call belongs to one. */
  public Optional<String> threadId() {
    return run.threadId();
  }

  /** The call itself, as the model wrote it. */
  public ToolCall call() {
    return call;
  }

  /** When the run expires, if that is known; a server rejects outputs that arrive later. */
  public Optional<Instant> deadline() {
    return run.expiresAt();
  }

  /**
   * Whether the call's output is no longer awaited: the timeout of the call or the deadline of its
   * run has passed, or the calls were given up. A long-running tool should check this now and then,
   * and stop. The tool's thread, if it has one, is interrupted too. Thread-safe.
   */
  public boolean cancelled() {
    return cancelled.getAsBoolean();
  }

  /** The toolbox's value for the key, if it has one. */
  public <T> Optional<T> attribute(Key<T> key) {
    return Optional.ofNullable(key.type().cast(attributes.get(key)));
  }

  /**
   * The toolbox's value for the key.
   *
   * @throws MisuseException if it has none
   */
  public <T> T require(Key<T> key) {
    return attribute(key)
        .orElseThrow(
            () ->
                new MisuseException(
                    "no value for " + key + "; add one to the toolbox with with(key, value)"));
  }

  /** Without the values of attributes, which may be secrets. */
  @Override
  public String toString() {
    return "ToolContext[" + call + ", " + run + ", attributes=" + attributes.keySet() + "]";
  }

  /**
   * Names a value that the application passes to its tools, such as the current customer. Keys with
   * the same name and type are equal.
   *
   * @param name the name
   * @param type the class of the value
   * @param <T> the type of the value
   */
  public record Key<T>(String name, Class<T> type) {

    /**
     * Rejects null and primitive types.
     *
     * @throws IllegalArgumentException if the type is primitive; use its wrapper class
     */
    public Key {
      Objects.requireNonNull(name, "name");
      if (type.isPrimitive()) {
        throw new IllegalArgumentException(
            "a key can't have the primitive type " + type + "; use its wrapper class");
      }
    }

    /** On one line. The name is quoted, and escaped or cut if necessary. */
    @Override
    public String toString() {
      return "Key[name=" + Texts.named(name) + ", type=" + type + "]";
    }

    /** A key with this name and type. */
    public static <T> Key<T> of(String name, Class<T> type) {
      return new Key<>(name, type);
    }
  }
}
