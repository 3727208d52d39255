package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import java.util.List;

/** Whether a schema describes documents of the model or of the generated writer. */
enum Direction {
  /** The model: it may leave out what is optional. */
  ARGUMENTS,
  /** The generated writer: it writes every member, and ignores defaults and constraints. */
  RESULT;

  List<Member> members(ObjectDefinition definition) {
    return this == ARGUMENTS ? definition.reads() : definition.writes();
  }

  /** Whether a member may be null because it has a default. */
  boolean defaulted(Member member) {
    return this == ARGUMENTS && member.defaultValue().isPresent();
  }

  /** Whether a member may be absent. */
  boolean absent(Member member, Dialect dialect) {
    return this == RESULT
        ? member.omitted() && !(member.type().java() instanceof JavaType.Primitive)
        : dialect == Dialect.NEUTRAL && member.optional();
  }
}
