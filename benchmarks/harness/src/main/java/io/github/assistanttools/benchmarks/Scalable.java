package io.github.assistanttools.benchmarks;

/** A contestant that can be asked for any number of functions. */
public interface Scalable extends Contestant {

  /**
   * A toolset of {@link Many#name functions 0 to n - 1}. Those after the first 200 are these once
   * more under other names; the contestant looks up the name of the original.
   */
  Toolset open(int functions, Shop shop);
}
