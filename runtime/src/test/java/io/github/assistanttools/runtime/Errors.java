package io.github.assistanttools.runtime;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What outputs say of failures. */
final class Errors {
  private static final Pattern CODE = Pattern.compile("\\{\"error\":\\{\"code\":\"(\\w+)\".*}}");

  private Errors() {}

  /** The error's code, or the text of a result. */
  static String of(ToolOutput output) {
    Matcher error = CODE.matcher(output.output());
    return output.failed() && error.matches() ? error.group(1) : output.output();
  }

  static List<String> of(List<ToolOutput> outputs) {
    return outputs.stream().map(Errors::of).toList();
  }
}
