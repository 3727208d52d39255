package io.github.assistanttools.runtime.codec;

import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** What a writer makes of one result. */
final class Writing {
  private Writing() {}

  static String of(Consumer<ResultWriter> write) {
    ResultWriter out = new ResultWriter();
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
