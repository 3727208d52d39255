package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.Toolbox;

/** A program for a Java without the module java.sql. */
final class WithoutSql {
  private WithoutSql() {}

  public static void main(String[] arguments) {
    Toolbox.of().call(new ToolCall("call", "absent", "{}"));
    System.out.print(CallJournal.inMemory().begin("run", new ToolCall("call", "pay", "{}"), true));
    System.out.print(ModuleLayer.boot().findModule("java.sql").isPresent() ? " java.sql" : " no java.sql");
  }
}
