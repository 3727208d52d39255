package io.github.assistanttools.client.chat;

import java.util.Objects;

/** The result of driving a request to the last answer. */
public final class ChatResult {
  private final Completion completion;
  private final End end;
  private final int rounds;
  private final int calls;
  private final String messages;

  /** Why a drive ended. */
  public enum End {
    /** The completion requests no calls: it is the answer. */
    OVER,
    /** The completion was cut off, and its calls with it; none of them were made. */
    CUT_OFF,
    /** The driver was stopped, or its thread interrupted. */
    STOPPED,
    /** The driver's time has passed. */
    OVERDUE,
    /** The completion requests more calls after the most rounds; they were not made. */
    TOO_MANY_ROUNDS
  }

  ChatResult(Completion completion, End end, int rounds, int calls, String messages) {
    this.completion = Objects.requireNonNull(completion, "completion");
    this.end = Objects.requireNonNull(end, "end");
    this.rounds = rounds;
    this.calls = calls;
    this.messages = Objects.requireNonNull(messages, "messages");
  }

  /** The last completion. */
  public Completion completion() {
    return completion;
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

  /** The text of the last completion. */
  public String text() {
    return completion.text();
  }

  /**
   * The messages with which the conversation continues, as a JSON array for {@link
   * ChatRequest#withMessages}: those of the request, then each completion's message and the outputs
   * of its calls. The last completion's message is among them if the drive ended with {@link
   * End#OVER}, or if the completion's calls were made. Otherwise its calls have no outputs, and
   * servers refuse such messages.
   */
  public String messages() {
    return messages;
  }

  /** Without the documents, which may contain personal data. */
  @Override
  public String toString() {
    return "ChatResult["
        + completion
        + ", "
        + end
        + ", rounds="
        + rounds
        + ", calls="
        + calls
        + "]";
  }
}
