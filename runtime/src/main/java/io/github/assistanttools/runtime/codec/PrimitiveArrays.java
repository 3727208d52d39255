package io.github.assistanttools.runtime.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads arrays of primitives through a list, because Java has no generics over primitives. */
final class PrimitiveArrays {
  private PrimitiveArrays() {}

  static boolean @Nullable [] booleans(ArgumentReader in) {
    List<Boolean> list = in.list(ArgumentReader::bool);
    if (list == null) {
      return null;
    }
    boolean[] array = new boolean[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  static short @Nullable [] shorts(ArgumentReader in) {
    List<Short> list = in.list(ArgumentReader::int16);
    if (list == null) {
      return null;
    }
    short[] array = new short[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  static int @Nullable [] ints(ArgumentReader in) {
    List<Integer> list = in.list(ArgumentReader::int32);
    return list == null ? null : list.stream().mapToInt(Integer::intValue).toArray();
  }

  static long @Nullable [] longs(ArgumentReader in) {
    List<Long> list = in.list(ArgumentReader::int64);
    return list == null ? null : list.stream().mapToLong(Long::longValue).toArray();
  }

  static float @Nullable [] floats(ArgumentReader in) {
    List<Float> list = in.list(ArgumentReader::float32);
    if (list == null) {
      return null;
    }
    float[] array = new float[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  static double @Nullable [] doubles(ArgumentReader in) {
    List<Double> list = in.list(ArgumentReader::float64);
    return list == null ? null : list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static char @Nullable [] chars(ArgumentReader in) {
    List<Character> list = in.list(ArgumentReader::character);
    if (list == null) {
      return null;
    }
    char[] array = new char[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }
}
