package io.github.assistanttools.client.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Hands the bytes of a response to one thread that reads them as they arrive.
 *
 * <p>The JDK's own stream of a body cannot be read with a timeout. Only one piece of the JDK's is
 * kept here at a time: the next one is requested when a piece is read.
 */
public final class StreamBody implements Body, BodySubscriber<Body> {
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();
  private volatile boolean discarded;

  private sealed interface Signal {
    record Bytes(List<ByteBuffer> buffers) implements Signal {}

    record Failure(Throwable cause) implements Signal {}

    enum End implements Signal {
      COMPLETE
    }
  }

  /** A body without bytes. */
  public static StreamBody empty() {
    StreamBody body = new StreamBody();
    body.onComplete();
    return body;
  }

  @Override
  public CompletionStage<Body> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription.set(given);
    if (discarded) {
      given.cancel();
    } else {
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    signals.add(new Signal.Bytes(buffers));
  }

  @Override
  public void onError(Throwable failure) {
    signals.add(new Signal.Failure(failure));
  }

  @Override
  public void onComplete() {
    signals.add(Signal.End.COMPLETE);
  }

  /** Ends the reading for good; may be called by any thread. */
  @Override
  public void discard() {
    discarded = true;
    Subscription given = subscription.get();
    if (given != null) {
      given.cancel();
    }
    signals.add(Signal.End.COMPLETE);
  }

  /**
   * Waits for bytes.
   *
   * @param longest how long to wait
   * @return the bytes; empty at the end of the body, or after it was discarded
   * @throws HttpTimeoutException if nothing arrives in time
   * @throws InterruptedIOException if the thread is interrupted, which it stays
   * @throws IOException if the connection broke
   */
  public Optional<List<ByteBuffer>> read(Duration longest) throws IOException {
    Signal signal = discarded ? Signal.End.COMPLETE : await(longest);
    if (discarded || signal == Signal.End.COMPLETE) {
      // For the next read.
      signals.add(Signal.End.COMPLETE);
      return Optional.empty();
    }
    if (signal instanceof Signal.Failure failure) {
      signals.add(signal);
      throw new IOException(failure.cause());
    }
    Subscription given = subscription.get();
    if (given != null) {
      given.request(1);
    }
    return Optional.of(((Signal.Bytes) signal).buffers());
  }

  private Signal await(Duration longest) throws IOException {
    try {
      Signal signal = signals.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (signal == null) {
        throw new HttpTimeoutException("no data for " + longest);
      }
      return signal;
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the thread was interrupted");
    }
  }
}
