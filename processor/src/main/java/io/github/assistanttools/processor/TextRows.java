package io.github.assistanttools.processor;

import io.github.assistanttools.processor.model.ScalarKind;
import io.github.assistanttools.processor.model.ScalarTable;
import io.github.assistanttools.runtime.codec.text.EmailText;
import io.github.assistanttools.runtime.codec.text.TextType;
import io.github.assistanttools.runtime.codec.text.TextTypes;

/** The model's rows of textual types, made from the codec's table. */
final class TextRows {

  static final ScalarTable TABLE =
      ScalarTable.of(
          TextTypes.all().stream().map(TextRows::kind).toList(), EmailText.PATTERN.ecma());

  private TextRows() {}

  private static ScalarKind kind(TextType<?> row) {
    return new ScalarKind(
        row.type().getCanonicalName(),
        row.name(),
        row.writer(),
        ScalarKind.JsonKind.STRING,
        new ScalarKind.Schema(row.format(), row.pattern(), row.encoding()),
        row.isKey(),
        row.isSortable(),
        row.isMoment());
  }
}
