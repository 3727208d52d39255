package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.endurance.proxy.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What happens to a request, or to its answer. */
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

  /** The connection is closed after the server has answered, without its answer. */
  DROPPED_AFTER(4) {
    @Override
    void happen(Passage passage) throws IOException {
      passage.forward();
      passage.breakOff();
    }
  },

  /** The answer ends somewhere; a stream, perhaps, as if it were complete. */
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

  /** Nothing more comes after some part of the answer, on a connection that stays open. */
  STALLED(1) {
    @Override
    void happen(Passage passage) throws IOException {
      passage.deliverPart(passage.forward());
      passage.waitForClient();
    }
  },

  /** Nothing comes, on a connection that stays open. */
  SILENT(1) {
    @Override
    void happen(Passage passage) throws IOException {
      if (passage.chance().nextBoolean()) {
        passage.forward();
      }
      passage.waitForClient();
    }
  },

  /** The connection is closed, unannounced, after the answer. */
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

  /** The request, or the answer, or both take some time. */
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

  /** An error instead of the server's answer; the server has not seen the request. */
  ERROR_BEFORE(8) {
    @Override
    void happen(Passage passage) throws IOException {
      passage.deliver(error(passage.chance()));
    }
  },

  /** An error instead of the server's answer; the server has done what was asked for. */
  ERROR_AFTER(6) {
    @Override
    void happen(Passage passage) throws IOException {
      passage.forward();
      passage.deliver(error(passage.chance()));
    }
  },

  /** The server gets the request twice; the client gets the second answer. */
  REQUESTED_TWICE(3) {
    @Override
    void happen(Passage passage) throws IOException {
      passage.forward();
      passage.deliver(passage.forward());
    }
  },

  /** The answer is sent twice. */
  ANSWERED_TWICE(3) {
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

  /** An answer that the same request got before. */
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

  /** Whether a client has to do something about it. */
  boolean isFailure() {
    return this != NONE;
  }

  /** A fault, some more often than others. */
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
