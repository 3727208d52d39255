import io.github.assistanttools.AssistantTool;

class NoFunctions {
  @AssistantTool // error: [AssistantToolEmpty] NoFunctions.Nothing has no abstract method, so there is no function to call; add one
  interface Nothing {}

  @AssistantTool // error: [AssistantToolEmpty] NoFunctions.OnlyHelpers has no abstract method, so there is no function to call; add one
  interface OnlyHelpers {
    default void helper() {}

    static void another() {}

    private void third() {}

    @Override
    boolean equals(Object other);

    @Override
    String toString();
  }

  @AssistantTool // error: [AssistantToolEmpty] NoFunctions.AllImplemented has no abstract method, so there is no function to call; add one
  interface AllImplemented extends Runnable {
    @Override
    default void run() {}
  }
}
