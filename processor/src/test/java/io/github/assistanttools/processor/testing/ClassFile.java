package io.github.assistanttools.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a class file refers to, as its constant pool tells (JVMS 4.4). */
public final class ClassFile {
  private static final int MAGIC = 0xCAFEBABE;

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_HANDLE = 15;
  private static final int METHOD_TYPE = 16;

  /**
   * An entry of the pool.
   *
   * @param first the first index or number in it
   * @param second the second one
   * @param text empty, but in a text
   */
  private record Constant(int tag, int first, int second, String text) {}

  private final List<Constant> pool = new ArrayList<>();

  private ClassFile(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a class file");
    }
    in.readInt();
    int size = in.readUnsignedShort();
    pool.add(null);
    while (pool.size() < size) {
      Constant constant = constant(in);
      pool.add(constant);
      if (constant.tag() == LONG || constant.tag() == DOUBLE) {
        pool.add(null);
      }
    }
  }

  public static ClassFile of(byte[] bytes) {
    try {
      return new ClassFile(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Constant constant(DataInputStream in) throws IOException {
    int tag = in.readUnsignedByte();
    return switch (tag) {
      case UTF8 -> new Constant(tag, 0, 0, in.readUTF());
      case 3, 4, FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, 17, 18 ->
          new Constant(tag, in.readUnsignedShort(), in.readUnsignedShort(), "");
      case LONG, DOUBLE -> new Constant(tag, (int) in.readLong(), 0, "");
      case CLASS, 8, METHOD_TYPE, 19, 20 -> new Constant(tag, in.readUnsignedShort(), 0, "");
      case METHOD_HANDLE -> new Constant(tag, in.readUnsignedByte(), in.readUnsignedShort(), "");
      default -> throw new IOException("unknown constant " + tag);
    };
  }

  /**
   * Methods and fields used, as {@code
   * java/lang/Class.forName(Ljava/lang/String;)Ljava/lang/Class;}.
   */
  public TreeSet<String> members() {
    TreeSet<String> names = new TreeSet<>();
    for (Constant constant : pool) {
      if (constant != null && constant.tag() >= FIELD && constant.tag() <= INTERFACE_METHOD) {
        Constant what = pool.get(constant.second());
        names.add(
            text(pool.get(constant.first()).first())
                + "."
                + text(what.first())
                + text(what.second()));
      }
    }
    return names;
  }

  /** All texts: the names of classes and members, descriptors, signatures and string literals. */
  public TreeSet<String> texts() {
    TreeSet<String> texts = new TreeSet<>();
    for (Constant constant : pool) {
      if (constant != null && constant.tag() == UTF8) {
        texts.add(constant.text());
      }
    }
    return texts;
  }

  private String text(int index) {
    return pool.get(index).text();
  }
}
