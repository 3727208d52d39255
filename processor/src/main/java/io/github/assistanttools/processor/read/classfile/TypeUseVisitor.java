package io.github.assistanttools.processor.read.classfile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.TypeReference;

/** Collects the annotations on the types of a class's members, of its supertypes and bounds. */
final class TypeUseVisitor extends ClassVisitor {

  private static final int API = Opcodes.ASM9;

  private final Map<String, TypeUses> found;
  private final Map<String, Integer> members;

  /**
   * Collects them into a map by place.
   *
   * @param members is filled with the names of fields and methods, and how many precede each in the
   *     file
   */
  TypeUseVisitor(Map<String, TypeUses> found, Map<String, Integer> members) {
    super(API);
    this.found = found;
    this.members = members;
  }

  private AnnotationVisitor add(String place, @Nullable TypePath path, String descriptor) {
    Written annotation = Written.of(descriptor);
    found
        .computeIfAbsent(place, key -> new TypeUses())
        .all()
        .add(new TypeUses.Use(path == null ? "" : path.toString(), annotation));
    return annotation.visitor();
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
    TypeReference reference = new TypeReference(typeRef);
    return switch (reference.getSort()) {
      case TypeReference.CLASS_EXTENDS ->
          add(Places.above(reference.getSuperTypeIndex() & 0xFFFF), path, descriptor);
      case TypeReference.CLASS_TYPE_PARAMETER_BOUND ->
          add(
              Places.bound(
                  reference.getTypeParameterIndex(), reference.getTypeParameterBoundIndex()),
              path,
              descriptor);
      default -> null;
    };
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    members.put(Places.field(name), members.size());
    return new FieldVisitor(API) {
      @Override
      public AnnotationVisitor visitTypeAnnotation(
          int typeRef, @Nullable TypePath path, String annotation, boolean visible) {
        return add(Places.field(name), path, annotation);
      }
    };
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, @Nullable String signature) {
    return new RecordComponentVisitor(API) {
      @Override
      public AnnotationVisitor visitTypeAnnotation(
          int typeRef, @Nullable TypePath path, String annotation, boolean visible) {
        return add(Places.component(name), path, annotation);
      }
    };
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    // A bridge has the name and parameters of another method, and that one's annotations.
    if ((access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0) {
      return null;
    }
    String method = Places.method(name, descriptor);
    members.put(method, members.size());
    return new OfMethod(method);
  }

  private final class OfMethod extends MethodVisitor {
    private final String method;

    OfMethod(String method) {
      super(API);
      this.method = method;
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
        int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
      TypeReference reference = new TypeReference(typeRef);
      return switch (reference.getSort()) {
        case TypeReference.METHOD_RETURN -> add(Places.result(method), path, descriptor);
        case TypeReference.METHOD_FORMAL_PARAMETER ->
            add(Places.parameter(method, reference.getFormalParameterIndex()), path, descriptor);
        default -> null;
      };
    }
  }
}
