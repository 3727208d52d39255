package io.github.assistanttools.client;

import io.github.assistanttools.client.ApiException.Delivery;

/** After which failures a request may be made again, as far as it is worth it. */
enum Repeat {
  /** After all: it changes nothing, or nothing more the second time. */
  ALWAYS,

  /**
   * Unless the server may have done what was asked for without an answer that says so: then a
   * second request could do it twice.
   */
  UNLESS_LOST,

  /** Only if the server has not seen it. */
  UNLESS_SENT;

  boolean allows(Delivery delivery) {
    return switch (this) {
      case ALWAYS -> true;
      case UNLESS_LOST -> delivery != Delivery.UNANSWERED;
      case UNLESS_SENT -> delivery == Delivery.NOT_SENT;
    };
  }
}
