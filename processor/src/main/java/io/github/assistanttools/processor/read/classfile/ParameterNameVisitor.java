package io.github.assistanttools.processor.read.classfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Collects the names of methods' parameters: those that {@code -parameters} recorded, or else those
 * of the local variables in their slots, which {@code -g} recorded. A method without a body has no
 * local variables.
 */
final class ParameterNameVisitor extends ClassVisitor {

  private static final int API = Opcodes.ASM9;

  private final Map<String, List<String>> found;

  ParameterNameVisitor(Map<String, List<String>> found) {
    super(API);
    this.found = found;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0
        ? null
        : new OfMethod((access & Opcodes.ACC_STATIC) != 0, name, descriptor);
  }

  private final class OfMethod extends MethodVisitor {
    private final int firstSlot;
    private final String method;
    private final Type[] parameters;
    private final List<@Nullable String> recorded = new ArrayList<>();
    private final Map<Integer, String> bySlot = new HashMap<>();

    OfMethod(boolean isStatic, String name, String descriptor) {
      super(API);
      this.firstSlot = isStatic ? 0 : 1;
      this.method = Places.method(name, descriptor);
      this.parameters = Type.getArgumentTypes(descriptor);
    }

    @Override
    public void visitParameter(@Nullable String name, int access) {
      recorded.add(name);
    }

    /** A slot may be used again, but by compilers other than javac and Eclipse's: then no name. */
    @Override
    public void visitLocalVariable(
        String name,
        String descriptor,
        @Nullable String signature,
        Label start,
        Label end,
        int slot) {
      bySlot.merge(slot, name, (one, other) -> one.equals(other) ? one : "");
    }

    @Override
    public void visitEnd() {
      List<String> names = named(recorded);
      if (names.isEmpty()) {
        names = named(local());
      }
      if (!names.isEmpty()) {
        found.put(method, names);
      }
    }

    private List<@Nullable String> local() {
      List<@Nullable String> names = new ArrayList<>();
      int slot = firstSlot;
      for (Type parameter : parameters) {
        names.add(bySlot.get(slot));
        slot += parameter.getSize();
      }
      return names;
    }

    /** All of them or none. */
    private List<String> named(List<@Nullable String> names) {
      List<String> known =
          names.stream().filter(Objects::nonNull).filter(name -> !name.isEmpty()).toList();
      return known.size() == parameters.length ? known : List.of();
    }
  }
}
