package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.ToolCall;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The key of a call in the table.
 *
 * <p>Rows are found by a digest of the ids, not by the ids: whatever the length of a column, the
 * collation of a database, or its treatment of trailing spaces and special characters, two calls
 * never share a row, and no id is rejected. The ids are in columns of their own for display.
 *
 * @param id SHA-256 of the ids of run and call, 64 lower-case hexadecimal digits
 * @param content SHA-256 of the function's name and the arguments, likewise
 * @param runId the run's id for display: cut, with question marks for all characters except
 *     printable ASCII
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
   * The length comes first, so that "ab" and "c" differ from "a" and "bc". In UTF-16, which can
   * represent every String.
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
