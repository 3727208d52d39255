package io.github.assistanttools.processor.read.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A class file that is broken has no names and no annotations, and stops no build. */
class BrokenClassFilesTest {

  private static final String CREATOR = "<init>(ILjava/util/Map;)";

  private static final class Sound {
    private final Map<String, List<@Nullable String>> notes;

    Sound(int number, Map<String, List<@Nullable String>> notes) {
      this.notes = number > 0 ? notes : Map.of();
    }

    int size() {
      return notes.size();
    }
  }

  @Test
  void aSoundOneHasBoth() throws IOException {
    ClassFile file = new ClassFile(bytes());
    assertThat(file.parameterNames(CREATOR)).containsExactly("number", "notes");
    assertThat(file.uses(Places.field("notes")).all()).hasSize(1);
  }

  @Test
  void oneThatEndsTooEarlyIsReadUpToItsEnd() throws IOException {
    byte[] bytes = bytes();
    for (int length = 0; length < bytes.length; length++) {
      read(Arrays.copyOf(bytes, length));
    }
    assertThat(read(Arrays.copyOf(bytes, bytes.length / 8))).isEmpty();
  }

  @Test
  void eachOfItsBytesMayBeWrong() throws IOException {
    byte[] bytes = bytes();
    for (int i = 0; i < bytes.length; i++) {
      for (byte wrong : new byte[] {0, 1, 0x7f, (byte) 0xff}) {
        byte[] broken = bytes.clone();
        broken[i] = wrong;
        read(broken);
      }
    }
  }

  /** Readers catch unchecked exceptions, but no errors: not a stack or memory that overflows. */
  private static Optional<List<String>> read(byte[] bytes) {
    ClassFile file;
    try {
      file = new ClassFile(bytes);
    } catch (RuntimeException broken) {
      return Optional.empty();
    }
    // A count of annotations that is wrong must not make more than the file has room for.
    assertThat(file.uses(Places.field("notes")).all()).hasSizeLessThan(bytes.length);
    return Optional.of(file.parameterNames(CREATOR));
  }

  private static byte[] bytes() throws IOException {
    String name = Sound.class.getName();
    String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
    try (InputStream in = BrokenClassFilesTest.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }
}
