package io.github.assistanttools.example.server;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the model does next, as a {@link Script} has it. */
public sealed interface Turn {

  /** The model says something. A run whose last turn this is completes with it. */
  record Text(String text) implements Turn {}

  /** The model asks for calls; the run waits for their outputs. At least one. */
  record Calls(List<Call> calls) implements Turn {

    /** Refuses a round of no calls: a run could never get past it. */
    public Calls {
      calls = List.copyOf(calls);
      if (calls.isEmpty()) {
        throw new IllegalArgumentException("a turn of calls needs at least one");
      }
    }
  }

  /**
   * The run fails.
   *
   * @param code {@code server_error}, {@code rate_limit_exceeded} or {@code invalid_prompt}
   * @param message what {@code last_error} says
   * @param text what the model had said by then; if empty, it had said nothing. A model that got an
   *     invalid prompt says nothing.
   */
  record Failure(String code, String message, String text) implements Turn {

    static final List<String> CODES =
        List.of("server_error", "rate_limit_exceeded", "invalid_prompt");

    /** Refuses codes that the published schema of a run, or of a step, doesn't have. */
    public Failure {
      oneOf(CODES, code);
      if (code.equals("invalid_prompt") && !text.isEmpty()) {
        throw new IllegalArgumentException("a model that got an invalid prompt says nothing");
      }
    }
  }

  /**
   * The run ends before the model is done.
   *
   * @param reason {@code max_completion_tokens} or {@code max_prompt_tokens}
   * @param text what the model had said by then; if empty, it had said nothing
   */
  record Incomplete(String reason, String text) implements Turn {

    static final List<String> REASONS = List.of("max_completion_tokens", "max_prompt_tokens");

    /** Refuses reasons that the published schema doesn't have. */
    public Incomplete {
      oneOf(REASONS, reason);
    }
  }

  /**
   * The model never gets done: the run stays {@code in_progress}, and its stream open, until the
   * run is cancelled or expires.
   *
   * @param text what the model says before it falls silent; if empty, it says nothing
   */
  record Endless(String text) implements Turn {}

  /**
   * A stream breaks off with an {@code error} event. The run goes on without it: whoever polls sees
   * the next turns, and never this one.
   */
  record StreamError(String message) implements Turn {}

  /**
   * A call the model asks for.
   *
   * @param id the call id; if empty, the server makes one up
   * @param name the function's name; there need not be such a function
   * @param arguments what the model writes as arguments; need not be JSON
   */
  record Call(Optional<String> id, String name, String arguments) {

    /** Refuses nulls. */
    public Call {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(arguments, "arguments");
    }
  }

  static Turn text(String text) {
    return new Text(text);
  }

  static Turn calls(Call... calls) {
    return new Calls(List.of(calls));
  }

  /** A call whose id the server makes up. */
  static Call call(String name, String arguments) {
    return new Call(Optional.empty(), name, arguments);
  }

  static Call call(String id, String name, String arguments) {
    return new Call(Optional.of(id), name, arguments);
  }

  private static void oneOf(List<String> allowed, String word) {
    if (!allowed.contains(word)) {
      throw new IllegalArgumentException("must be one of " + allowed + ", not " + word);
    }
  }
}
