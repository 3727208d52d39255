package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.http.Limits;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.responses.ResponseCollector;

/**
 * Collects a response from its events, also if several streams transmit them, within a limit on the
 * items that it keeps: four times what a response may have.
 */
final class BoundedCollector {
  private static final String ITEM = "response.output_item.done";
  private static final int RESPONSES = 4;

  private final ResponseCollector collector = new ResponseCollector();
  private long charactersLeft;

  BoundedCollector(Limits limits) {
    this.charactersLeft = RESPONSES * limits.bytes();
  }

  /**
   * Takes an event.
   *
   * @throws MalformedRunException if it can't be read, or if the items together are too large
   */
  void add(String type, String data) {
    if (type.equals(ITEM)) {
      // All other events are dropped, or replace one that was kept.
      charactersLeft -= data.length();
      if (charactersLeft < 0) {
        throw new MalformedRunException("the items together are too large");
      }
    }
    collector.add(data);
  }

  /** What has been collected. */
  ResponseCollector collected() {
    return collector;
  }
}
