package io.github.assistanttools.endurance.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first line and the fields of a message (RFC 9112), each unchanged.
 *
 * @param line without its end
 * @param fields each a line without its end
 */
record Head(String line, List<String> fields) {

  /** Copies the fields. */
  Head {
    fields = List.copyOf(fields);
  }

  /** Reads a head; empty if the other side has closed the connection instead. */
  static Optional<Head> read(InputStream in) throws IOException {
    String first = line(in, true);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<String> fields = new ArrayList<>();
    for (String field = line(in, false); !field.isEmpty(); field = line(in, false)) {
      fields.add(field);
    }
    return Optional.of(new Head(first, fields));
  }

  Optional<String> field(String name) {
    return fields.stream()
        .filter(field -> names(field, name))
        .map(field -> field.substring(name.length() + 1).strip())
        .findFirst();
  }

  Head without(String name) {
    return new Head(line, fields.stream().filter(field -> !names(field, name)).toList());
  }

  Head with(String field) {
    List<String> more = new ArrayList<>(fields);
    more.add(field);
    return new Head(line, more);
  }

  byte[] bytes() {
    return (line + "\r\n" + String.join("\r\n", fields) + "\r\n\r\n").getBytes(ISO_8859_1);
  }

  /** A line without its end; empty at the end of the stream, if that is allowed. */
  static String line(InputStream in, boolean mayEnd) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        if (mayEnd && line.size() == 0) {
          return "";
        }
        throw new EOFException("the connection ended within a head");
      }
      line.write(b);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  private static boolean names(String field, String name) {
    return field.length() > name.length()
        && field.charAt(name.length()) == ':'
        && field.regionMatches(true, 0, name, 0, name.length());
  }
}
