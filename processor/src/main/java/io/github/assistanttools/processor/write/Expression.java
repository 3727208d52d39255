package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.Optional;

/**
 * Code that reads or writes one value.
 *
 * @param method the method reference that does the same, if one call of a method is all there is
 */
record Expression(CodeBlock code, Optional<CodeBlock> method) {

  static Expression of(String format, Object... arguments) {
    return new Expression(CodeBlock.of(format, arguments), Optional.empty());
  }

  /** As a lambda with these parameters, or the method reference. */
  CodeBlock lambda(CodeBlock parameters) {
    return method.orElseGet(() -> CodeBlock.of("$L -> $L", parameters, code));
  }
}
