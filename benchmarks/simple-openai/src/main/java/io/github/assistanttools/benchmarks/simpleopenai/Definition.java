package io.github.assistanttools.benchmarks.simpleopenai;

import io.github.sashirestela.openai.common.function.FunctionDef;
import io.github.sashirestela.openai.common.function.Functional;

/** A function as the library wants it defined. */
final class Definition {
  private Definition() {}

  static FunctionDef of(String name, String description, Class<? extends Functional> function) {
    return FunctionDef.builder()
        .name(name)
        .description(description)
        .functionalClass(function)
        .build();
  }
}
