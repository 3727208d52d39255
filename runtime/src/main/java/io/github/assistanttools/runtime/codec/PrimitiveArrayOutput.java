package io.github.assistanttools.runtime.codec;

/** Writes the elements of arrays of primitives. */
final class PrimitiveArrayOutput {
  private PrimitiveArrayOutput() {}

  static void write(ResultWriter out, boolean[] values) {
    for (boolean value : values) {
      out.bool(value);
    }
  }

  static void write(ResultWriter out, short[] values) {
    for (short value : values) {
      out.integer(value);
    }
  }

  static void write(ResultWriter out, int[] values) {
    for (int value : values) {
      out.integer(value);
    }
  }

  static void write(ResultWriter out, long[] values) {
    for (long value : values) {
      out.integer(value);
    }
  }

  static void write(ResultWriter out, float[] values) {
    for (float value : values) {
      out.float32(value);
    }
  }

  static void write(ResultWriter out, double[] values) {
    for (double value : values) {
      out.float64(value);
    }
  }

  static void write(ResultWriter out, char[] values) {
    for (char value : values) {
      out.character(value);
    }
  }
}
