package io.github.assistanttools.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An object type: today a record.
 *
 * @param java the type to construct, without wildcards at its top
 * @param members in the order of the canonical constructor
 */
public record ObjectDefinition(
    ObjectKey key, JavaType.Declared java, Optional<String> description, List<Member> members) {
  public ObjectDefinition {
    members = List.copyOf(members);
  }
}
