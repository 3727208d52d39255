package io.github.assistanttools.example.server;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids such as {@code run_0cDk…}: random, so that two servers never give out the same one, and a
 * journal of calls kept from an earlier server knows none of this one's runs.
 */
final class Ids {

  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 24;

  private Ids() {}

  static String next(String prefix) {
    StringBuilder id = new StringBuilder(prefix).append('_');
    ThreadLocalRandom.current()
        .ints(LENGTH, 0, ALPHABET.length())
        .forEach(index -> id.append(ALPHABET.charAt(index)));
    return id.toString();
  }
}
