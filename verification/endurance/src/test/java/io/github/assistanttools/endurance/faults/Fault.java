package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.endurance.proxy.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A fault of a request, or of its response. */
enum Fault {
  /** Nothing. */
  NONE(0) {
    @Override
    void happen(Passage passage) throws IOException {
      passage.deliver(passage.forward());
    }
  },

  /** The connection is closed before the server has seen the request. */
  DROPPED_BEFORE(4) {
    @Override
    void happen(Passage passage) throws IOException {
      passage.breakOff();
    }
  },

  /** The connection is closed after the server has responded, without the response. */
  DROPPED_AFTER(4) {
    @Override
    void happen(Passage passage) throws IOException {
      passage.forward();
      passage.breakOff();
    }
  },

  /** The response is truncated; a stream possibly as if it were complete. */
  CUT(10) {
    @Override
    void happen(Passage passage) throws IOException {
      Response response = passage.forward();
      if (response.isStream() && passage.chance().nextInt(3) == 0) {
        passage.exchange().replyShortened(response, passage.part(response), passage.pieces());
      } else {
        passage.deliverPart(response);
        passage.breakOff();
      }
    }
  },

  /** No data follows some part of the response, on a connection that stays open. */
  STALLED(1) {
    @Override
    void happen(Passage passage) throws IOException {
      passage.deliverPart(passage.forward());
      passage.waitForClient();
    }
  },

  /** No data is sent, on a connection that stays open. */
  SILENT(1) {
    @Override
    void happen(Passage passage) throws IOException {
      if (passage.chance().nextBoolean()) {
        passage.forward();
      }
      passage.waitForClient();
    }
  },

  /** The connection is closed without notice after the response. */
  CLOSED(4) {
    @Override
    void happen(Passage passage) throws IOException {
      passage.deliver(passage.forward());
      passage.exchange().hangUp();
    }

    @Override
    boolean isFailure() {
      return false;
    }
  },

  /** The request, the response or both are delayed. */
  DELAYED(6) {
    @Override
    void happen(Passage passage) throws IOException, InterruptedException {
      TimeUnit.MILLISECONDS.sleep(passage.chance().nextInt(20));
      Response response = passage.forward();
      TimeUnit.MILLISECONDS.sleep(passage.chance().nextInt(20));
      passage.deliver(response);
    }

    @Override
    boolean isFailure() {
      return false;
    }
  },

  /** An error instead of the server's response; the server has not seen the request. */
  ERROR_BEFORE(8) {
    @Override
    void happen(Passage passage) throws IOException {
      passage.deliver(error(passage.chance()));
    }
  },

  /** An error instead of the server's response; the server has carried out the request. */
  ERROR_AFTER(6) {
    @Override
    void happen(Passage passage) throws IOException {
      passage.forward();
      passage.deliver(error(passage.chance()));
    }
  },

  /** The server gets the request twice; the client gets the second response. */
  REQUESTED_TWICE(3) {
    @Override
    void happen(Passage passage) throws IOException {
      passage.forward();
      passage.deliver(passage.forward());
    }
  },

  /** The response is sent twice. */
  RESPONDED_TWICE(3) {
    @Override
    void happen(Passage passage) throws IOException {
      Response response = passage.forward();
      passage.deliver(response);
      passage.deliver(response);
      if (passage.chance().nextBoolean()) {
        passage.exchange().hangUp();
      }
    }

    @Override
    boolean isFailure() {
      return false;
    }
  },

  /** An earlier response to the same request. */
  STALE(8) {
    @Override
    void happen(Passage passage) throws IOException {
      Response response = passage.forward();
      List<Response> earlier = passage.trial().earlier(passage.exchange().request());
      passage.deliver(
          earlier.isEmpty() ? response : earlier.get(passage.chance().nextInt(earlier.size())));
    }

    @Override
    boolean isFailure() {
      return false;
    }
  };

  private static final int[] STATUSES = {408, 409, 429, 500, 503};
  private static final List<Fault> LOTS = lots();

  private final int weight;

  Fault(int weight) {
    this.weight = weight;
  }

  abstract void happen(Passage passage) throws IOException, InterruptedException;

  /** Whether a client has to handle it. */
  boolean isFailure() {
    return this != NONE;
  }

  /** A random fault, with different frequencies. */
  static Fault random(Random chance) {
    return LOTS.get(chance.nextInt(LOTS.size()));
  }

  private static List<Fault> lots() {
    List<Fault> lots = new ArrayList<>();
    for (Fault fault : values()) {
      for (int i = 0; i < fault.weight; i++) {
        lots.add(fault);
      }
    }
    return lots;
  }

  private static Response error(Random chance) {
    List<String> fields = new ArrayList<>();
    if (chance.nextInt(4) > 0) {
      fields.add("retry-after-ms: " + (1 + chance.nextInt(10)));
    }
    if (chance.nextInt(10) == 0) {
      fields.add("x-should-retry: " + chance.nextBoolean());
    }
    return Response.error(STATUSES[chance.nextInt(STATUSES.length)], fields);
  }
}
