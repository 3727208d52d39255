package io.github.assistanttools.runtime;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The functions of a toolbox, and what envelopes made of them. */
final class Definitions {
  // There are fewer wire protocols; a form that is made anew each time must not fill the memory.
  private static final int MOST_FORMS = 16;

  private final List<FunctionDefinition> functions;
  private final Map<Function<List<FunctionDefinition>, String>, String> written =
      new ConcurrentHashMap<>();

  Definitions(List<FunctionDefinition> functions) {
    this.functions = functions;
  }

  List<FunctionDefinition> functions() {
    return functions;
  }

  String in(Function<List<FunctionDefinition>, String> form) {
    String before = written.get(form);
    if (before != null) {
      return before;
    }
    String text = form.apply(functions);
    if (written.size() < MOST_FORMS) {
      written.put(form, text);
    }
    return text;
  }
}
