package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.endurance.proxy.Exchange;
import io.github.assistanttools.endurance.proxy.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** A request of a trial on its way. */
record Passage(Trial trial, Exchange exchange, Random chance, Tally tally) {
  private static final Duration LONGEST_STALL = Duration.ofSeconds(20);

  /** The server's response, which the trial records. */
  Response forward() {
    trial.asking();
    Response response = exchange.forward();
    trial.answered(exchange.request(), response);
    return response;
  }

  /** Sends a response; a stream in pieces of any size. */
  void deliver(Response response) throws IOException {
    if (response.isStream()) {
      exchange.replyInChunks(response, pieces());
    } else {
      exchange.reply(response);
    }
  }

  /** Sends a response up to any byte but the last. */
  void deliverPart(Response response) throws IOException {
    exchange.replyPart(response, part(response), pieces());
  }

  int part(Response response) {
    return chance.nextInt(Math.max(1, response.length()));
  }

  void breakOff() throws IOException {
    if (chance.nextBoolean()) {
      exchange.hangUp();
    } else {
      exchange.reset();
    }
  }

  /** Sends nothing until the client gives up. */
  void waitForClient() throws IOException {
    if (!exchange.stall(LONGEST_STALL)) {
      tally.leftOpen(exchange.request());
    }
  }

  /** Mostly small pieces of a stream, which split characters and lines. */
  IntUnaryOperator pieces() {
    return left -> 1 + chance.nextInt(chance.nextInt(4) == 0 ? 20 : 2_000);
  }
}
