package io.github.assistanttools.client.http;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An error as a server describes it. */
public record ApiError(
    @Nullable String type, @Nullable String code, @Nullable String param, String message)
    implements Serializable {

  /** An error of which only the message is known. */
  public static ApiError of(String message) {
    return new ApiError(null, null, null, message);
  }

  /** Without content: these are the server's words, unmasked. */
  @Override
  public String toString() {
    return "ApiError";
  }
}
