package io.github.assistanttools.example;

import io.github.assistanttools.runtime.Toolbox;

/** A question to a model that has tools, over one protocol. */
interface Dialog {
  String INSTRUCTIONS =
      "You help the customers of a bookshop. Use the tools for all facts, several at once where you can.";
  String QUESTION =
      "What is the weather in San Francisco and in Zürich, and what do you have by H. G. Wells?"
          + " Where it is foggy somebody waits for The Time Machine: order it as a gift."
          + " And how is Boston?";

  /**
   * Asks, makes the calls that the model requests, and prints what happens.
   *
   * @return the model's answer
   * @throws Refusal if there is none
   */
  String answer(Toolbox toolbox, Timeline timeline) throws Refusal;
}
