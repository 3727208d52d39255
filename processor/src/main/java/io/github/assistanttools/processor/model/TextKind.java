package io.github.assistanttools.processor.model;

/** A class whose JSON form is a string with a syntax of its own: a row of the codec's table. */
public record TextKind(
    String javaName,
    String reader,
    String writer,
    Schema schema,
    boolean key,
    boolean sortable,
    boolean moment)
    implements ScalarKind {

  @Override
  public JsonKind kind() {
    return JsonKind.STRING;
  }
}
