package io.github.assistanttools.endurance.proxy;

import java.io.IOException;

/** Handles the requests of a proxy. Used by several threads at once. */
@FunctionalInterface
public interface Meddler {

  /** Responds to a request, or ensures that there is no response. */
  void meddle(Exchange exchange) throws IOException, InterruptedException;
}
