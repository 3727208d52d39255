package io.github.assistanttools.runtime.codec;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A result that a stage will provide. */
final class LaterResult<T> {
  private final CompletionStage<? extends T> stage;
  private final ValueWriter<T> writer;
  private @Nullable CompletableFuture<@Nullable T> done;

  LaterResult(CompletionStage<? extends T> stage, ValueWriter<T> writer) {
    this.stage = stage;
    this.writer = writer;
  }

  /**
   * Completes as the stage does. Does not use toCompletableFuture(), which a stage need not
   * support.
   */
  CompletableFuture<@Nullable T> done() {
    CompletableFuture<@Nullable T> future = done;
    if (future == null) {
      future = follow(stage);
      done = future;
    }
    return future;
  }

  private static <T> CompletableFuture<@Nullable T> follow(CompletionStage<? extends T> stage) {
    CompletableFuture<@Nullable T> done = new CompletableFuture<>();
    stage.whenComplete(
        (value, failure) -> {
          if (failure == null) {
            done.complete(value);
          } else {
            done.completeExceptionally(failure);
          }
        });
    return done;
  }

  void awaitDone() throws InterruptedException, ExecutionException {
    done().get();
  }

  void writeTo(ResultWriter out) throws InterruptedException, ExecutionException {
    writer.write(out, done().get());
  }

  void cancel() {
    try {
      if (stage instanceof Future<?> future) {
        future.cancel(true);
      }
    } catch (UnsupportedOperationException stageOnly) {
      // The JDK's minimal stages are of a subclass of CompletableFuture that does not support this.
    }
  }
}
