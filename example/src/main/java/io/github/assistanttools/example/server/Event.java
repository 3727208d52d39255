package io.github.assistanttools.example.server;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One server-sent event.
 *
 * @param data one line
 */
record Event(String name, String data) {

  /** Its encoding (WHATWG HTML, 9.2.5). */
  byte[] bytes() {
    return ("event: " + name + "\ndata: " + data + "\n\n").getBytes(UTF_8);
  }
}
