package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Idle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * All that it takes to read the arguments of a call. To set it up takes longer, and more memory,
 * than to read what most calls bring; so when it has read a text to its end and found nothing
 * wrong, it reads another one. Otherwise it is left to the garbage collector.
 */
final class Decoder {
  private static final Idle<Decoder> IDLE = new Idle<>();

  final JsonInput in = new JsonInput();
  final Problems problems = new Problems(in);
  final Checks checks = new Checks(in, problems);
  final ObjectStack objects = new ObjectStack(in, problems, checks);
  final Scalars scalars = new Scalars(in, checks);
  final Containers containers = new Containers(in, problems, checks);
  private final boolean reusable;
  private @Nullable Unions unions;

  private Decoder(boolean reusable) {
    this.reusable = reusable;
  }

  /** A decoder that stands before the text's first token, for the caller alone. */
  static Decoder of(String json) {
    Decoder idle = IDLE.take();
    Decoder decoder = idle == null ? new Decoder(true) : idle;
    decoder.in.open(json);
    return decoder;
  }

  /** The same, for a text of ours: what is read may be looked at after its end. */
  static Decoder ofLiteral(String json) {
    Decoder decoder = new Decoder(false);
    decoder.in.openAlone(json);
    return decoder;
  }

  /**
   * Goes to the arguments' first token; {@code ""}, white space and {@code null} mean <code>{}
   * </code>.
   */
  void begin() {
    JsonToken first = in.next();
    if (first == null || first == JsonToken.VALUE_NULL) {
      in.end();
      in.open("{}");
      in.next();
    }
  }

  /** What reads unions in this text. */
  Unions unions() {
    if (unions == null) {
      unions = new Unions(in, problems, checks, objects);
    }
    return unions;
  }

  /**
   * Lets another call have the decoder, if this one's text was read to its end and nothing was
   * wrong.
   */
  boolean release() {
    if (!reusable || !in.ended() || problems.count() > 0) {
      return false;
    }
    in.close();
    unions = null;
    checks.reset();
    objects.reset();
    IDLE.leave(this);
    return true;
  }
}
