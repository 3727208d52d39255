package io.github.assistanttools.testkit.script;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A turn of the model in a {@link Script}. */
public sealed interface Turn {

  /** The model writes a text. If it is the last turn, the run completes with it. */
  record Text(String text) implements Turn {}

  /** The model makes calls, at least one; the run waits for their outputs. */
  record Calls(List<Call> calls) implements Turn {

    /** Refuses a turn without calls: the run would wait forever. */
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
   * @param message the message of {@code last_error}
   * @param text the text of the model before the failure; may be empty. After an invalid prompt it
   *     must be empty
   */
  record Failure(String code, String message, String text) implements Turn {

    static final List<String> CODES =
        List.of("server_error", "rate_limit_exceeded", "invalid_prompt");

    /** Refuses codes that are not in the published schema of a run or step. */
    public Failure {
      oneOf(CODES, code);
      if (code.equals("invalid_prompt") && !text.isEmpty()) {
        throw new IllegalArgumentException("after an invalid prompt there can be no text");
      }
    }
  }

  /**
   * The run ends before the model is finished.
   *
   * @param reason {@code max_completion_tokens} or {@code max_prompt_tokens}
   * @param text the text of the model before the end; may be empty
   * @param calls the calls of the model before the end, the last of which may have cut arguments;
   *     may be empty. The Assistants API does not show them
   */
  record Incomplete(String reason, String text, List<Call> calls) implements Turn {

    static final List<String> REASONS = List.of("max_completion_tokens", "max_prompt_tokens");

    /** Refuses reasons that are not in the published schema. */
    public Incomplete {
      oneOf(REASONS, reason);
      calls = List.copyOf(calls);
    }

    public Incomplete(String reason, String text) {
      this(reason, text, List.of());
    }
  }

  /**
   * The model never finishes: the run stays {@code in_progress}, and its stream open, until the run
   * is canceled or expires.
   *
   * @param text the text of the model before that; may be empty
   */
  record Endless(String text) implements Turn {}

  /**
   * A stream breaks off with an {@code error} event. The run continues without it: polling clients
   * see the next turns, and never this one.
   */
  record StreamError(String message) implements Turn {}

  /**
   * A call of the model.
   *
   * @param id the call id; if empty, the server generates one
   * @param name the function's name; there need not be such a function
   * @param arguments the text of the arguments; need not be JSON
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

  /** A call whose id the server generates. */
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
