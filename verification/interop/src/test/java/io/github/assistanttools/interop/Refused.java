package io.github.assistanttools.interop;

import io.github.assistanttools.client.ApiException;
import java.util.Optional;

/** A request that the server refused, as a client reports it. Missing texts are empty. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String type;
  private final String code;
  private final String param;
  private final String requestId;

  /**
   * @param message the server's words alone
   */
  public Refused(
      int status,
      String message,
      Optional<String> type,
      Optional<String> code,
      Optional<String> param,
      Optional<String> requestId) {
    super(message);
    this.status = status;
    this.type = type.orElse("");
    this.code = code.orElse("");
    this.param = param.orElse("");
    this.requestId = requestId.orElse("");
  }

  /** As the library's own clients report it. */
  public static Refused of(ApiException failure) {
    return new Refused(
        failure.status(),
        failure.reason(),
        failure.type(),
        failure.code(),
        failure.param(),
        failure.requestId());
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  public String code() {
    return code;
  }

  public String param() {
    return param;
  }

  public String requestId() {
    return requestId;
  }
}
