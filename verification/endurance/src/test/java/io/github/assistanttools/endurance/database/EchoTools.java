package io.github.assistanttools.endurance.database;

import io.github.assistanttools.AssistantTool;

/** A function whose output may be any text. */
@AssistantTool
public interface EchoTools {

  /** Say a text. */
  String echo(String text);
}
