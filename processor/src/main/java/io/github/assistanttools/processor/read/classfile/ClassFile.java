package io.github.assistanttools.processor.read.classfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;

/** One class file. Its code, in which names may be, is read only for these. */
final class ClassFile {

  private static final int WITHOUT_CODE =
      ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG;

  private final ClassReader reader;
  private final Map<String, TypeUses> uses = new HashMap<>();
  private final Map<String, Integer> members = new HashMap<>();
  private @Nullable Map<String, List<String>> names;

  /** Throws an unchecked exception if the bytes are not those of a class file. */
  ClassFile(byte[] bytes) {
    this.reader = new ClassReader(bytes);
    visit(new TypeUseVisitor(uses, members), WITHOUT_CODE);
  }

  /** The annotations on the type at a place, whose names are those of {@link Places}. */
  TypeUses uses(String place) {
    return uses.getOrDefault(place, new TypeUses(List.of()));
  }

  /** How many fields or methods precede one in the file; the largest number if it is not there. */
  int position(String member) {
    return members.getOrDefault(member, Integer.MAX_VALUE);
  }

  /** The names of a method's parameters; empty if the class file does not have all of them. */
  List<String> parameterNames(String method) {
    Map<String, List<String>> known = names;
    if (known == null) {
      known = new HashMap<>();
      visit(new ParameterNameVisitor(known), ClassReader.SKIP_FRAMES);
      names = known;
    }
    return known.getOrDefault(method, List.of());
  }

  private void visit(ClassVisitor visitor, int options) {
    try {
      reader.accept(visitor, options);
    } catch (RuntimeException | AssertionError broken) {
      // What was visited before the broken part is true. ASM throws the error for a type path.
    }
  }
}
