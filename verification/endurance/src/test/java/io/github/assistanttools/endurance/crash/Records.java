package io.github.assistanttools.endurance.crash;

import io.github.assistanttools.endurance.database.JournalDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a run in a journal's table, read directly.
 *
 * @param outputs for each call that was begun, by call id, its output, if there is one
 */
record Records(Map<String, Optional<String>> outputs) {
  private static final String RUN =
      "SELECT call_id, output FROM assistant_tool_calls WHERE run_id = ?";

  static Records of(JournalDatabase database, String runId) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(RUN)) {
      statement.setString(1, runId);
      Map<String, Optional<String>> outputs = new HashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          outputs.put(rows.getString(1), Optional.ofNullable(rows.getString(2)));
        }
      }
      return new Records(outputs);
    }
  }

  /** The output of a call, if it is recorded. */
  Optional<String> output(String callId) {
    return outputs.getOrDefault(callId, Optional.empty());
  }

  /** Whether a call was begun, whatever its outcome. */
  boolean begun(String callId) {
    return outputs.containsKey(callId);
  }
}
