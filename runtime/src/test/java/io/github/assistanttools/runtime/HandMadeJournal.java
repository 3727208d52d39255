package io.github.assistanttools.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A journal with the entries of a test, which keeps what it was asked. */
public class HandMadeJournal implements CallJournal {
  /** What it was asked to begin, with whether that may be repeated. */
  public final List<String> begun = Collections.synchronizedList(new ArrayList<>());

  /** What it was given to record. */
  public final List<ToolOutput> finished = Collections.synchronizedList(new ArrayList<>());

  public HandMadeJournal() {}

  @Override
  public Optional<ToolOutput> find(String runId, ToolCall call) {
    return Optional.empty();
  }

  @Override
  public final Entry begin(String runId, ToolCall call, boolean repeatable) {
    begun.add(runId + "/" + call.id() + (repeatable ? " repeatable" : ""));
    return entry(call, repeatable);
  }

  public Entry entry(ToolCall call, boolean repeatable) {
    return new Begun();
  }

  @Override
  public ToolOutput finish(String runId, ToolOutput output) {
    finished.add(output);
    return output;
  }

  /** One that gives these entries, one after the other, the last one for ever. */
  public static HandMadeJournal giving(Entry... entries) {
    return new HandMadeJournal() {
      @Override
      public synchronized Entry entry(ToolCall call, boolean repeatable) {
        return entries[Math.min(begun.size(), entries.length) - 1];
      }
    };
  }
}
