package io.github.assistanttools.processor.read.classfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * An annotation as a class file has it.
 *
 * @param type the annotation's class
 * @param values by member: strings, boxed primitives, arrays of primitives, {@link Type} for a
 *     class, {@link Constant}, {@code Written} or lists of these
 */
record Written(Type type, Map<String, Object> values) {

  /** A constant of an enum. */
  record Constant(Type type, String name) {}

  static Written of(String descriptor) {
    return new Written(Type.getType(descriptor), new LinkedHashMap<>());
  }

  /** Collects the values. */
  AnnotationVisitor visitor() {
    return new Values(values::put);
  }

  private static final class Values extends AnnotationVisitor {
    private final BiConsumer<String, Object> values;

    Values(BiConsumer<String, Object> values) {
      super(Opcodes.ASM9);
      this.values = values;
    }

    @Override
    public void visit(String name, Object value) {
      values.accept(name, value);
    }

    @Override
    public void visitEnum(String name, String descriptor, String value) {
      values.accept(name, new Constant(Type.getType(descriptor), value));
    }

    @Override
    public AnnotationVisitor visitAnnotation(String name, String descriptor) {
      Written inner = Written.of(descriptor);
      values.accept(name, inner);
      return inner.visitor();
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
      List<Object> elements = new ArrayList<>();
      values.accept(name, elements);
      return new Values((unnamed, element) -> elements.add(element));
    }
  }
}
