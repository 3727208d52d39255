package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.endurance.proxy.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A trial with a request to the model, which is driven to its answer turn by turn. */
final class TurnTrial extends Trial {
  /** The header that tells the proxy to which trial a request belongs. */
  static final String HEADER = "x-trial";

  private static final JsonMapper MAPPER = new JsonMapper();

  /** How the server and the driver keep the conversation, where the protocol leaves a choice. */
  enum Mode {
    STORED,
    BACKGROUND,
    STATELESS
  }

  private final Mode mode;
  private final boolean ownRun;
  private final Map<String, String> outputs = new LinkedHashMap<>();
  private int turns;

  TurnTrial(long seed, int number) {
    super(seed, number);
    Random random = new Random(seed + number);
    mode = Mode.values()[random.nextInt(Mode.values().length)];
    // Without a store, only the caller's run identifies the calls of a request that is sent anew.
    ownRun = mode == Mode.STATELESS || random.nextBoolean();
  }

  @Override
  String key() {
    return "trial " + number();
  }

  Mode mode() {
    return mode;
  }

  /** Whether the caller gives the run a name. */
  boolean hasOwnRun() {
    return ownRun;
  }

  @Override
  void accepted(Request request) {
    if (!request.method().equals("POST") || request.path().endsWith("/cancel")) {
      return;
    }
    turns++;
    JsonNode body = MAPPER.readTree(request.body());
    // Of the two protocols: the items and the messages that are outputs.
    for (JsonNode item : body.path("input")) {
      if (item.path("type").asString("").equals("function_call_output")) {
        outputs.put(item.get("call_id").stringValue(), item.get("output").stringValue());
      }
    }
    for (JsonNode message : body.path("messages")) {
      if (message.path("role").asString("").equals("tool")) {
        outputs.put(
            message.get("tool_call_id").stringValue(), message.get("content").stringValue());
      }
    }
  }

  /** The outputs that the server accepted, by call id. */
  synchronized Map<String, String> outputs() throws InterruptedException {
    awaitRequests();
    return Map.copyOf(outputs);
  }

  /** How many turns the model took. */
  synchronized int turns() throws InterruptedException {
    awaitRequests();
    return turns;
  }
}
