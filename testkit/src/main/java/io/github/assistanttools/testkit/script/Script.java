package io.github.assistanttools.testkit.script;

import java.util.List;

/**
 * A model that does the same in every run, whatever the prompt: each run plays all turns in order.
 */
public record Script(List<Turn> turns) implements Model {

  /** Copies the list. */
  public Script {
    turns = List.copyOf(turns);
  }

  public static Script of(Turn... turns) {
    return new Script(List.of(turns));
  }

  /**
   * Reads a script; docs/server.md has the format.
   *
   * @param json UTF-8
   * @throws IllegalArgumentException if it is not a script; the message says where
   */
  public static Script read(byte[] json) {
    return ScriptReader.read(json);
  }

  @Override
  public List<Turn> turns(Prompt prompt) {
    return turns;
  }
}
