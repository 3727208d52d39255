package io.github.assistanttools.runtime.codec;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonToken;

/** Determines which variant of a union an object is, before its properties are read. */
final class Unions {
  private final JsonInput in;
  private final Problems problems;
  private final Checks checks;
  private final ObjectStack objects;
  // By discriminator; each takes one more pass over the text, however many objects need it.
  private final Map<String, Discriminators> found = new HashMap<>();

  Unions(JsonInput in, Problems problems, Checks checks, ObjectStack objects) {
    this.in = in;
    this.problems = problems;
    this.checks = checks;
    this.objects = objects;
  }

  /** The index of the object's variant, or -1 if it has none, in which case it is skipped. */
  int variant(UnionShape shape) {
    checks.take();
    int variant = -1;
    if (in.is(JsonToken.START_OBJECT)) {
      variant = variantOfObject(shape);
    } else {
      checks.wrong("an object");
    }
    if (variant < 0 && in.atRoot()) {
      in.end();
    }
    return variant;
  }

  private int variantOfObject(UnionShape shape) {
    int start = in.tokenStart();
    String first = PlainProperty.atBeginning(in.json(), start, shape.discriminator());
    Integer variant = first == null ? null : shape.indexOf(first);
    if (variant == null) {
      Discriminators.Value value = discriminators(shape.discriminator()).of(start);
      variant = value == null ? null : value.variant(shape);
      if (variant == null) {
        problems.add(
            () -> in.path() + "/" + ObjectStack.escaped(shape.discriminator()),
            () -> value == null ? "missing" : value.refusal(shape));
        in.skip();
        return -1;
      }
    }
    objects.passOver(shape.discriminator());
    return variant;
  }

  private Discriminators discriminators(String name) {
    return found.computeIfAbsent(name, wanted -> Discriminators.find(in.again(), wanted));
  }
}
