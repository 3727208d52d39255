package io.github.assistanttools.client.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Receives a document of a bounded number of bytes. */
final class BoundedBody implements BodySubscriber<Body> {
  private final long most;
  private final boolean cut;
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final CompletableFuture<Body> body = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  /** The document has more bytes than allowed. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long most) {
      super("the response has more than " + most + " bytes");
    }
  }

  /**
   * A body of a bounded length.
   *
   * @param most the most bytes
   * @param cut whether a longer document is cut instead of refused
   */
  BoundedBody(long most, boolean cut) {
    this.most = most;
    this.cut = cut;
  }

  @Override
  public CompletionStage<Body> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (body.isDone()) {
        return;
      }
      int room = (int) Math.min(most - taken.size(), buffer.remaining());
      byte[] bytes = new byte[room];
      buffer.get(bytes);
      taken.writeBytes(bytes);
      if (buffer.hasRemaining()) {
        end();
      }
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    complete(false);
  }

  private void complete(boolean early) {
    body.complete(new Body.Whole(taken.toByteArray(), early));
  }

  private void end() {
    if (subscription != null) {
      subscription.cancel();
    }
    if (cut) {
      complete(true);
    } else {
      body.completeExceptionally(new TooLargeException(most));
    }
  }
}
