package io.github.assistanttools.client.responses;

import java.util.Objects;
import java.util.Optional;

/** The result of driving a request to the last answer. */
public final class ResponsesResult {
  private final ModelResponse response;
  private final End end;
  private final int rounds;
  private final int calls;
  private final Optional<String> history;

  /** Why a drive ended. */
  public enum End {
    /** The response requests no calls. Its status says whether the model succeeded. */
    OVER,
    /** A call of the response was cut off; none of the response's calls were made. */
    CUT_OFF,
    /** The driver was stopped, or its thread interrupted. */
    STOPPED,
    /** The driver's time has passed. */
    OVERDUE,
    /** The response requests more calls after the most rounds; they were not made. */
    TOO_MANY_ROUNDS
  }

  ResponsesResult(
      ModelResponse response, End end, int rounds, int calls, Optional<String> history) {
    this.response = Objects.requireNonNull(response, "response");
    this.end = Objects.requireNonNull(end, "end");
    this.rounds = rounds;
    this.calls = calls;
    this.history = history;
  }

  /** The last response. */
  public ModelResponse response() {
    return response;
  }

  /** Why the drive ended. */
  public End end() {
    return end;
  }

  /** How many rounds of calls there were, whether or not their outputs were sent. */
  public int rounds() {
    return rounds;
  }

  /** How many calls were made, without those whose outputs were in the journal. */
  public int calls() {
    return calls;
  }

  /** The text of the last response. */
  public String text() {
    return response.text();
  }

  /**
   * The input with which a conversation continues that the server does not store: the whole history
   * with the last response's items, as a JSON array. Empty if the server stores it, or if the drive
   * did not end with {@link End#OVER}.
   */
  public Optional<String> history() {
    return history;
  }

  /** Without the response's document, which may contain personal data. */
  @Override
  public String toString() {
    return "ResponsesResult["
        + response
        + ", "
        + end
        + ", rounds="
        + rounds
        + ", calls="
        + calls
        + "]";
  }
}
