package io.github.assistanttools.testkit.core;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One server-sent event.
 *
 * @param name empty if the protocol has no names
 * @param data one line
 */
public record Event(String name, String data) {

  /** Its encoding (WHATWG HTML, 9.2.5). */
  public byte[] bytes() {
    String begin = name.isEmpty() ? "" : "event: " + name + "\n";
    return (begin + "data: " + data + "\n\n").getBytes(UTF_8);
  }
}
