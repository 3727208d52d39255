package record.yield;

import io.github.assistanttools.AssistantTool;

@AssistantTool
public interface KeywordTools {
  /** Does it. */
  Open yield(String yield, Kind var, Open open);

  /** Does it. */
  void record(String record, String sealed, String permits);

  /** Does it. */
  String when(String when, String module, String with);

  enum Kind {
    yield,
    record,
    when
  }

  record Open(String yield, String var, int record) {}
}
