package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.NearNames;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The objects of known shape that are being read, innermost last; frames are reused. */
final class ObjectStack {

  private static final class Frame {
    private final @Nullable Frame outer;
    private @Nullable Frame inner;
    // One bit for each index; few objects have more than 64 properties.
    private long seen;
    private @Nullable BitSet seenBeyond;
    private @Nullable ObjectShape shape;
    private @Nullable String discriminator;
    private boolean discriminated;
    private int expected;
    private int problemsBefore;
    private boolean isObject;

    Frame(@Nullable Frame outer) {
      this.outer = outer;
    }

    boolean saw(int property) {
      return property < Long.SIZE
          ? (seen >>> property & 1) != 0
          : seenBeyond != null && seenBeyond.get(property);
    }

    void see(int property) {
      if (property < Long.SIZE) {
        seen |= 1L << property;
      } else {
        seenBeyond = seenBeyond == null ? new BitSet() : seenBeyond;
        seenBeyond.set(property);
      }
    }

    void begin(ObjectShape begun, @Nullable String known, int problems, boolean object) {
      seen = 0;
      seenBeyond = null;
      shape = begun;
      discriminator = known;
      discriminated = false;
      expected = 0;
      problemsBefore = problems;
      isObject = object;
    }

    /** The next required property, at or after an index, that was not seen; or the shape's size. */
    int missing(int from) {
      int i = from;
      while (i < shape.size() && (saw(i) || !shape.isRequired(i))) {
        i++;
      }
      return i;
    }
  }

  private final JsonInput in;
  private final Problems problems;
  private final Checks checks;
  private @Nullable Frame outermost;
  private @Nullable Frame innermost;
  private @Nullable String discriminator;

  ObjectStack(JsonInput in, Problems problems, Checks checks) {
    this.in = in;
    this.problems = problems;
    this.checks = checks;
  }

  /** Clears the state that belongs to one text. */
  void reset() {
    innermost = null;
    discriminator = null;
  }

  /** Allows the next object to have this property as well; its value is already known. */
  void passOver(String discriminator) {
    this.discriminator = discriminator;
  }

  int begin(ObjectShape shape) {
    checks.take();
    boolean isObject = in.is(JsonToken.START_OBJECT);
    push().begin(shape, discriminator, problems.count(), isObject);
    discriminator = null;
    if (!isObject) {
      checks.wrong("an object");
      return JsonInput.END;
    }
    return next();
  }

  int next() {
    Frame frame = innermost;
    int property = in.nextProperty(frame.shape, frame.expected);
    while (property == JsonInput.UNKNOWN || property >= 0 && frame.saw(property)) {
      if (property >= 0) {
        problems.add(() -> "duplicate property");
      } else {
        passOverOther(frame);
      }
      in.next();
      in.skip();
      property = in.nextProperty(frame.shape, frame.expected);
    }
    if (property >= 0) {
      frame.see(property);
      frame.expected = property + 1;
      in.next();
    }
    return property;
  }

  /** Whether the innermost object, read to its end, has no problems and no missing properties. */
  boolean isSound() {
    Frame frame = innermost;
    return problems.count() == frame.problemsBefore && frame.missing(0) == frame.shape.size();
  }

  boolean end() {
    Frame frame = innermost;
    innermost = frame.outer;
    if (frame.isObject) {
      reportMissing(frame);
    }
    if (in.atRoot()) {
      in.end();
    }
    return problems.count() == frame.problemsBefore;
  }

  /**
   * A property outside the shape may be the discriminator, once; or any property, if the shape is
   * open.
   */
  private void passOverOther(Frame frame) {
    String name = in.name();
    if (name.equals(frame.discriminator)) {
      if (frame.discriminated) {
        problems.add(() -> "duplicate property");
      }
      frame.discriminated = true;
    } else if (!frame.shape.isOpen()) {
      problems.add(() -> "unknown property" + NearNames.hint(name, frame.shape.names()));
    }
  }

  private void reportMissing(Frame frame) {
    for (int i = frame.missing(0); i < frame.shape.size(); i = frame.missing(i + 1)) {
      String name = frame.shape.names().get(i);
      problems.add(() -> in.path() + "/" + escaped(name), () -> "missing");
    }
  }

  /** A name as a token of a JSON Pointer (RFC 6901 section 3). */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private Frame push() {
    Frame next = innermost == null ? outermost : innermost.inner;
    if (next == null) {
      next = new Frame(innermost);
      if (innermost == null) {
        outermost = next;
      } else {
        innermost.inner = next;
      }
    }
    innermost = next;
    return next;
  }
}
