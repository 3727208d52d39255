package io.github.assistanttools.benchmarks.simpleopenai;

import io.github.assistanttools.benchmarks.Shop;

/**
 * Where functions find what they call: they are made by Jackson, so nothing can be handed to them.
 */
final class Shops {
  private static volatile Shop current;

  private Shops() {}

  static Shop current() {
    return current;
  }

  static void use(Shop shop) {
    current = shop;
  }
}
