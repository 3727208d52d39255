package io.github.assistanttools.interop;

import java.util.Optional;

/** A request that the server refused, as a client reports it. Missing texts are empty. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String type;
  private final String code;
  private final String param;
  private final String requestId;

  /**
   * @param message the server's words alone
   */
  Refused(
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

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  String code() {
    return code;
  }

  String param() {
    return param;
  }

  String requestId() {
    return requestId;
  }
}
