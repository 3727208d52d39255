package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ToolFunction;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The rules for a function itself: its description, type parameters and timeout. */
final class FunctionRules {

  /** The protocol's limit; characters are counted as code points. */
  private static final int LONGEST_DESCRIPTION = 1024;

  private FunctionRules() {}

  static void check(ToolFunction function, Problems problems) {
    if (function.generic()) {
      problems.add(
          ProblemId.GENERIC,
          function.site(),
          function.javaName()
              + " has type parameters, so it has no fixed schema; write the types themselves");
    }
    description(function, problems);
    function
        .policy()
        .flatMap(policy -> policy.timeout())
        .ifPresent(timeout -> timeout(timeout, problems));
  }

  private static void description(ToolFunction function, Problems problems) {
    Optional<Located> description = function.description();
    if (description.isEmpty() || description.get().text().isBlank()) {
      problems.add(
          ProblemId.DESCRIPTION,
          description.map(Located::site).orElse(function.site()),
          "%s has no description, so the model would have to guess what it does; %s"
              .formatted(
                  function.javaName(),
                  function
                      .site()
                      .wayOut("add Javadoc in the interface's own file, or @Description")));
      return;
    }
    String text = description.get().text();
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST_DESCRIPTION) {
      problems.add(
          ProblemId.DESCRIPTION,
          description.get().site(),
          "the description of %s has %d characters; the protocol allows %d: shorten it, or give the model's version in @Description"
              .formatted(function.javaName(), length, LONGEST_DESCRIPTION));
    }
  }

  private static void timeout(Located timeout, Problems problems) {
    if (!isTimeout(timeout.text())) {
      problems.add(
          ProblemId.POLICY,
          timeout.site(),
          "\"%s\" is not a timeout; write an ISO-8601 duration of at least a millisecond, such as PT5S"
              .formatted(timeout.text()));
    }
  }

  private static boolean isTimeout(String text) {
    try {
      return Duration.parse(text).compareTo(Duration.ofMillis(1)) >= 0;
    } catch (DateTimeParseException | ArithmeticException notADuration) {
      return false;
    }
  }
}
