package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Pool;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * The objects that read the arguments of a call. Creating them takes more time and memory than
 * reading the arguments of most calls, so a decoder that has read a text to its end without
 * problems is reused. Otherwise it is discarded.
 */
final class Decoder {
  private static final Pool<Decoder> POOL = new Pool<>();

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

  /** A decoder before the text's first token, for exclusive use by the caller. */
  static Decoder of(String json) {
    Decoder idle = POOL.take();
    Decoder decoder = idle == null ? new Decoder(true) : idle;
    decoder.in.open(json);
    return decoder;
  }

  /**
   * The same, for a literal of the generated code; the decoder stays usable after the end of the
   * text.
   */
  static Decoder ofLiteral(String json) {
    Decoder decoder = new Decoder(false);
    decoder.in.openAlone(json);
    return decoder;
  }

  /**
   * Moves to the arguments' first token; {@code ""}, white space and {@code null} mean <code>{}
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

  /** The reader of unions in this text. */
  Unions unions() {
    if (unions == null) {
      unions = new Unions(in, problems, checks, objects);
    }
    return unions;
  }

  /**
   * Makes the decoder available to other calls, if the text was read to its end without problems.
   */
  boolean release() {
    if (!reusable || !in.ended() || problems.count() > 0) {
      return false;
    }
    in.close();
    unions = null;
    checks.reset();
    objects.reset();
    POOL.put(this);
    return true;
  }
}
