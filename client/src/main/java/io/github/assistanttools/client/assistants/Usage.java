package io.github.assistanttools.client.assistants;

import java.util.Objects;

/** The tokens that a run used; 0 where the server does not say. */
public final class Usage {
  private final long promptTokens;
  private final long completionTokens;
  private final long totalTokens;

  private Usage(long promptTokens, long completionTokens, long totalTokens) {
    this.promptTokens = promptTokens;
    this.completionTokens = completionTokens;
    this.totalTokens = totalTokens;
  }

  /** A usage of these numbers of tokens. */
  public static Usage of(long promptTokens, long completionTokens, long totalTokens) {
    return new Usage(promptTokens, completionTokens, totalTokens);
  }

  /** The tokens of the model's input. */
  public long promptTokens() {
    return promptTokens;
  }

  /** The tokens of the model's output. */
  public long completionTokens() {
    return completionTokens;
  }

  /** The tokens of both, as the server counts them. */
  public long totalTokens() {
    return totalTokens;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Usage that
        && promptTokens == that.promptTokens
        && completionTokens == that.completionTokens
        && totalTokens == that.totalTokens;
  }

  @Override
  public int hashCode() {
    return Objects.hash(promptTokens, completionTokens, totalTokens);
  }

  @Override
  public String toString() {
    return "Usage[promptTokens="
        + promptTokens
        + ", completionTokens="
        + completionTokens
        + ", totalTokens="
        + totalTokens
        + "]";
  }
}
