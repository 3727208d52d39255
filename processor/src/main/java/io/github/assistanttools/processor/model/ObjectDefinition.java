package io.github.assistanttools.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An object type: a record, or a class with a creator, setters or getters.
 *
 * @param java the type to construct, without wildcards at its top
 * @param construction how one is made; empty if that is impossible
 * @param reads the properties to read, in the order of the schema
 * @param writes the properties to write, in the same order
 * @param isRecord whether Java has it as a record
 * @param open whether properties that it does not know are skipped
 * @param obstacles problems that prevent reading one; they do not matter where it is only written
 * @param site its declaration, or where it is used if that has no source
 */
public record ObjectDefinition(
    ObjectKey key,
    JavaType.Declared java,
    Optional<String> description,
    Optional<Construction> construction,
    List<Member> reads,
    List<Member> writes,
    boolean isRecord,
    boolean open,
    List<Problem> obstacles,
    Site site) {

  public ObjectDefinition {
    reads = reads.stream().map(Member::asArgument).toList();
    writes = List.copyOf(writes);
    obstacles = List.copyOf(obstacles);
  }

  /** The types of all its properties. */
  public Stream<JsonType> types() {
    return Stream.concat(reads.stream(), writes.stream()).map(Member::type);
  }
}
