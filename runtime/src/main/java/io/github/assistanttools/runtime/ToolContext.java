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
 * What a tool may know about its call. A parameter of this type is injected and is not part of the
 * function that the model sees.
 */
public final class ToolContext {
  /** Makes all contexts. No lambda: each costs a process that starts a millisecond. */
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

  /** When the run expires, if that is known: a server refuses outputs that come later. */
  public Optional<Instant> deadline() {
    return run.expiresAt();
  }

  /**
   * Whether the call's output is not waited for any longer: the time of the call or of its run is
   * over, or the calls were given up. A tool that works for long asks now and then, and stops; its
   * thread was interrupted too, if it has one. For any thread.
   */
  public boolean cancelled() {
    return cancelled.getAsBoolean();
  }

  /** The value that the toolbox was given for the key, if it was given one. */
  public <T> Optional<T> attribute(Key<T> key) {
    return Optional.ofNullable(key.type().cast(attributes.get(key)));
  }

  /**
   * The value that the toolbox was given for the key.
   *
   * @throws MisuseException if it was given none
   */
  public <T> T require(Key<T> key) {
    return attribute(key)
        .orElseThrow(
            () ->
                new MisuseException(
                    "no value for " + key + "; give the toolbox one by with(key, value)"));
  }

  /** Without the values of attributes, which may be secrets. */
  @Override
  public String toString() {
    return "ToolContext[" + call + ", " + run + ", attributes=" + attributes.keySet() + "]";
  }

  /**
   * Names a value that the application gives its tools, such as the customer it serves. Keys of the
   * same name and type are equal.
   *
   * @param name the name
   * @param type the class of the value
   * @param <T> the type of the value
   */
  public record Key<T>(String name, Class<T> type) {

    /**
     * Refuses nulls and primitives.
     *
     * @throws IllegalArgumentException if the type is primitive; use its box
     */
    public Key {
      Objects.requireNonNull(name, "name");
      if (type.isPrimitive()) {
        throw new IllegalArgumentException(
            "a value is never of the primitive type " + type + "; use its box");
      }
    }

    /** On one line, the name in quotes, escaped and cut if it is odd. */
    @Override
    public String toString() {
      return "Key[name=" + Texts.named(name) + ", type=" + type + "]";
    }

    /** A key of this name and type. */
    public static <T> Key<T> of(String name, Class<T> type) {
      return new Key<>(name, type);
    }
  }
}
