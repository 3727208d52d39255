package io.github.assistanttools.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of calls. A call has a number, which another one has when it is forgotten. It has been begun; or it
 * is finished; or it is finished, and all but its ids is forgotten.
 *
 * <p>In arrays, and not an object for each call: calls are forgotten in about the order in which they came, so what
 * is needed next is beside what was needed last, and in the processor's cache.
 */
final class CallRows {
  /** No call. */
  static final int NONE = -1;

  private static final int LEAST_ROWS = 16;

  // Of a call's texts.
  private static final int RUN_ID = 0;
  private static final int CALL_ID = 1;
  private static final int NAME = 2;
  private static final int ARGUMENTS = 3;
  private static final int OUTPUT = 4;
  private static final int TEXTS = 5;

  // Of a call's integers.
  private static final int HASH = 0;
  private static final int NEXT = 1;
  private static final int ID_CHARACTERS = 2;
  private static final int CONTENT_CHARACTERS = 3;
  private static final int INTS = 4;

  private @Nullable String[] texts = {};
  private int[] ints = {};
  private boolean[] failed = {};
  private int used;
  private int free = NONE;

  /** Calls that wait in a line, from the oldest to the newest. A call is in one line at most. */
  final class Line {
    private int first = NONE;
    private int last = NONE;
    private int size;

    boolean isEmpty() {
      return size == 0;
    }

    int size() {
      return size;
    }

    void add(int number) {
      setNext(number, NONE);
      if (isEmpty()) {
        first = number;
      } else {
        setNext(last, number);
      }
      last = number;
      size++;
    }

    /** Removes the oldest. */
    int remove() {
      int number = first;
      first = next(number);
      size--;
      return number;
    }
  }

  /** The number of a call that begins. */
  int begin(String runId, ToolCall call) {
    int number = take();
    int text = number * TEXTS;
    texts[text + RUN_ID] = runId;
    texts[text + CALL_ID] = call.id();
    texts[text + NAME] = call.name();
    texts[text + ARGUMENTS] = call.arguments();
    int at = number * INTS;
    ints[at + HASH] = CallTable.hash(runId, call.id());
    // Known while the texts are at hand: to forget an old call takes no look at them.
    ints[at + ID_CHARACTERS] = bounded((long) runId.length() + call.id().length());
    return number;
  }

  void finish(int number, ToolOutput output) {
    texts[number * TEXTS + OUTPUT] = output.output();
    failed[number] = output.failed();
    ints[number * INTS + CONTENT_CHARACTERS] =
        bounded((long) text(number, NAME).length() + text(number, ARGUMENTS).length() + output.output().length());
  }

  /** Forgets all but the ids. */
  void forgetContent(int number) {
    forgetTexts(number, NAME);
  }

  /** Forgets the call. */
  void forget(int number) {
    forgetTexts(number, RUN_ID);
    setNext(number, free);
    free = number;
  }

  boolean is(int number, String runId, String callId) {
    return callId.equals(text(number, CALL_ID)) && runId.equals(text(number, RUN_ID));
  }

  boolean is(int number, ToolCall call) {
    return call.name().equals(text(number, NAME)) && call.arguments().equals(text(number, ARGUMENTS));
  }

  boolean isForgotten(int number) {
    return text(number, NAME) == null;
  }

  boolean isFinished(int number) {
    return text(number, OUTPUT) != null;
  }

  ToolOutput output(int number) {
    return new ToolOutput(text(number, CALL_ID), text(number, OUTPUT), failed[number]);
  }

  int hash(int number) {
    return ints[number * INTS + HASH];
  }

  int idCharacters(int number) {
    return ints[number * INTS + ID_CHARACTERS];
  }

  int contentCharacters(int number) {
    return ints[number * INTS + CONTENT_CHARACTERS];
  }

  private void forgetTexts(int number, int from) {
    int text = number * TEXTS;
    Arrays.fill(texts, text + from, text + TEXTS, null);
  }

  private String text(int number, int which) {
    return texts[number * TEXTS + which];
  }

  private int next(int number) {
    return ints[number * INTS + NEXT];
  }

  private void setNext(int number, int next) {
    ints[number * INTS + NEXT] = next;
  }

  private int take() {
    if (free != NONE) {
      int number = free;
      free = next(number);
      return number;
    }
    if (used == failed.length) {
      int rows = Math.max(LEAST_ROWS, used + used / 2);
      texts = Arrays.copyOf(texts, rows * TEXTS);
      ints = Arrays.copyOf(ints, rows * INTS);
      failed = Arrays.copyOf(failed, rows);
    }
    return used++;
  }

  /** Two texts can have more characters than an int can count. */
  private static int bounded(long characters) {
    return (int) Math.min(characters, Integer.MAX_VALUE);
  }
}
