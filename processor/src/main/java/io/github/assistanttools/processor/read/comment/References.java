package io.github.assistanttools.processor.read.comment;

/** What the inline tags of a comment refer to. Each returns the text to show, perhaps empty. */
public interface References {

  /** The text of a {@code {@value}} with this content: a format and a field, both optional. */
  String value(String content);

  /** The text that an {@code {@inheritDoc}} stands for, from the type that it may name. */
  String inherited(String type);
}
