package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.ToolCall;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A call as the table knows it.
 *
 * <p>Rows are found by a digest of the ids and not by the ids: whatever the length of a column, the
 * collation of a database, or what it does with trailing spaces and odd characters, two calls never
 * meet in one row, and no id is refused. The ids themselves stand beside it for people.
 *
 * @param id SHA-256 of the run's id and the call's, 64 lower-case hexadecimal digits
 * @param content SHA-256 of the function's name and the arguments, likewise
 * @param runId the run's id, fit to be read: cut, with a question mark for all but printable ASCII
 * @param callId the call's id, likewise
 */
record CallKey(String id, String content, String runId, String callId) {
  private static final int LONGEST_SHOWN = 100;

  static CallKey of(String runId, ToolCall call) {
    return new CallKey(
        id(runId, call.id()),
        sha256(call.name(), call.arguments()),
        shown(runId),
        shown(call.id()));
  }

  static String id(String runId, String callId) {
    return sha256(runId, callId);
  }

  /**
   * Length first, so that "ab" and "c" are not "a" and "bc"; as UTF-16, which has a form for every
   * String.
   */
  private static String sha256(String first, String second) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Integer.BYTES + Character.BYTES * (first.length() + second.length()));
    bytes.putInt(first.length());
    put(bytes, first);
    put(bytes, second);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static void put(ByteBuffer bytes, String text) {
    for (int i = 0; i < text.length(); i++) {
      bytes.putChar(text.charAt(i));
    }
  }

  private static String shown(String id) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(id.length(), LONGEST_SHOWN); i++) {
      char c = id.charAt(i);
      shown.append(c >= ' ' && c <= '~' ? c : '?');
    }
    return shown.toString();
  }
}
