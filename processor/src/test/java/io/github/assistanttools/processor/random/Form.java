package io.github.assistanttools.processor.random;

/** What a document may be brought into without changing what it means to Java. */
enum Form {
  /** Every property has its own name, and no alias. */
  NAMED,
  /** And an optional property that is absent is null. */
  COMPLETE,
  /** And an object that skips unknown properties has none. */
  CLOSED,
  /** And defaults and scalars are spelled in one way: equal documents are equal Java values. */
  CANONICAL
}
