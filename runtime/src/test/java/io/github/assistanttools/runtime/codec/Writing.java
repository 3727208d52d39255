package io.github.assistanttools.runtime.codec;

import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** What a writer makes of one result. */
final class Writing {
  private Writing() {}

  static String of(Consumer<ResultWriter> write) {
    return of(new ResultWriter(), write);
  }

  /** A result of so many characters at most. */
  static String bounded(int longest, Consumer<ResultWriter> write) {
    return of(new ResultWriter(longest), write);
  }

  private static String of(ResultWriter out, Consumer<ResultWriter> write) {
    write.accept(out);
    try {
      out.await();
    } catch (InterruptedException | ExecutionException failure) {
      throw new AssertionError(failure);
    }
    return out.finish();
  }

  /** The value as an array's only element, where no rule of the root holds. */
  static String inArray(Consumer<ResultWriter> write) {
    return of(out -> out.array(new String[] {"x"}, (inner, ignored) -> write.accept(inner)));
  }
}
