package io.github.assistanttools.testkit.core;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids such as {@code run_0cDk…}: random, so that no two servers use the same one, and a journal
 * kept from an earlier server contains none of this server's runs.
 */
public final class Ids {

  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 24;

  private Ids() {}

  public static String next(String prefix) {
    StringBuilder id = new StringBuilder(prefix).append('_');
    ThreadLocalRandom.current()
        .ints(LENGTH, 0, ALPHABET.length())
        .forEach(index -> id.append(ALPHABET.charAt(index)));
    return id.toString();
  }
}
