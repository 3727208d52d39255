package io.github.assistanttools.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import org.junit.jupiter.api.Test;

class LongTextsTest {

  private final LongTexts texts = new LongTexts();

  @Test
  void aBlockOnALineOfItsOwnIsIndentedLikeTheLine() {
    CodeBlock code = CodeBlock.of("f(\n  $L)", texts.arguments("one\n\ntwo"));
    assertThat(texts.insert(code.toString())).isEqualTo("f(\n  \"\"\"\n  one\n\n  two\"\"\")");
  }

  @Test
  void aBlockBehindOtherCodeIsIndentedMoreThanItsLine() {
    CodeBlock code = CodeBlock.of("  String s = $L;\n", texts.arguments("one\ntwo"));
    assertThat(texts.insert(code.toString()))
        .isEqualTo("  String s = \"\"\"\n      one\n      two\"\"\";\n");
  }

  @Test
  void whatOneConstantCannotHoldIsSeveralBlocks() {
    String source = texts.insert(texts.arguments("a".repeat(40_000)).toString());
    assertThat(source.split(",\n")).hasSize(2);
  }
}
