package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.NearNames;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The objects of known shape that are being read, innermost last; frames are used again. */
final class ObjectStack {

  private static final class Frame {
    private final BitSet seen = new BitSet();
    private ObjectShape shape = NO_PROPERTIES;
    private @Nullable String discriminator;
    private boolean discriminated;
    private int expected;
    private int problemsBefore;
    private boolean isObject;
  }

  private static final ObjectShape NO_PROPERTIES = ObjectShape.of();

  private final JsonInput in;
  private final Problems problems;
  private final Checks checks;
  private Frame[] frames = new Frame[0];
  private int depth;
  private @Nullable String discriminator;

  ObjectStack(JsonInput in, Problems problems, Checks checks) {
    this.in = in;
    this.problems = problems;
    this.checks = checks;
  }

  /** Lets the object that begins next have this property too: what it says is known already. */
  void passOver(String discriminator) {
    this.discriminator = discriminator;
  }

  int begin(ObjectShape shape) {
    checks.take();
    Frame frame = push();
    frame.seen.clear();
    frame.shape = shape;
    frame.discriminator = discriminator;
    frame.discriminated = false;
    discriminator = null;
    frame.expected = 0;
    frame.problemsBefore = problems.count();
    frame.isObject = in.is(JsonToken.START_OBJECT);
    if (!frame.isObject) {
      checks.wrong("an object");
      return JsonInput.END;
    }
    return next();
  }

  int next() {
    Frame frame = frames[depth - 1];
    int property = in.nextProperty(frame.shape, frame.expected);
    while (property == JsonInput.UNKNOWN || property >= 0 && frame.seen.get(property)) {
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
      frame.seen.set(property);
      frame.expected = property + 1;
      in.next();
    }
    return property;
  }

  /** Whether the innermost object, read to its end, has no problem and lacks nothing. */
  boolean isSound() {
    Frame frame = frames[depth - 1];
    return problems.count() == frame.problemsBefore
        && missing(frame, 0) == frame.shape.size();
  }

  boolean end() {
    Frame frame = frames[--depth];
    if (frame.isObject) {
      reportMissing(frame);
    }
    if (in.atRoot()) {
      in.end();
    }
    return problems.count() == frame.problemsBefore;
  }

  /** What is not a property of the shape may be the discriminator, once; or anything, if it is open. */
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
    for (int i = missing(frame, 0); i < frame.shape.size(); i = missing(frame, i + 1)) {
      String name = frame.shape.names().get(i);
      problems.add(() -> in.path() + "/" + escaped(name), () -> "missing");
    }
  }

  /** The next required property, from an index on, that was not seen; or the shape's size. */
  private static int missing(Frame frame, int from) {
    int i = frame.seen.nextClearBit(from);
    while (i < frame.shape.size() && !frame.shape.isRequired(i)) {
      i = frame.seen.nextClearBit(i + 1);
    }
    return Math.min(i, frame.shape.size());
  }

  /** A name as a part of a JSON Pointer (RFC 6901 section 3). */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private Frame push() {
    if (depth == frames.length) {
      frames = Arrays.copyOf(frames, depth + 4);
    }
    if (frames[depth] == null) {
      frames[depth] = new Frame();
    }
    return frames[depth++];
  }
}
