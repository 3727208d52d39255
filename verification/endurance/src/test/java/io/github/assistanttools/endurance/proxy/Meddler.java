package io.github.assistanttools.endurance.proxy;

import java.io.IOException;

/** Decides what becomes of requests. Used by several threads at once. */
@FunctionalInterface
public interface Meddler {

  /** Answers a request, or sees to it that it is not answered. */
  void meddle(Exchange exchange) throws IOException, InterruptedException;
}
