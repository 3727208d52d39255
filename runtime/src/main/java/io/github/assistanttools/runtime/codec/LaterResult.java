package io.github.assistanttools.runtime.codec;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A result that a stage will have. */
record LaterResult<T>(CompletionStage<? extends T> stage, ValueWriter<T> writer) {

  // Not toCompletableFuture(), which a stage may refuse.
  void writeTo(ResultWriter out) throws InterruptedException, ExecutionException {
    CompletableFuture<@Nullable T> done = new CompletableFuture<>();
    stage.whenComplete(
        (value, failure) -> {
          if (failure == null) {
            done.complete(value);
          } else {
            done.completeExceptionally(failure);
          }
        });
    writer.write(out, done.get());
  }
}
