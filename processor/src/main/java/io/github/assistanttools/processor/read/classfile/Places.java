package io.github.assistanttools.processor.read.classfile;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import org.objectweb.asm.Type;

/** Names for the places in a class file where a type stands, from elements and from the file. */
final class Places {

  static final int SUPERCLASS = 0xFFFF;

  private Places() {}

  static String field(String name) {
    return name;
  }

  static String component(String name) {
    return name + " component";
  }

  static String result(String method) {
    return method + " result";
  }

  static String parameter(String method, int index) {
    return method + " parameter " + index;
  }

  /** The superclass or one of the interfaces of a class. */
  static String above(int index) {
    return "above " + index;
  }

  static String bound(int parameter, int bound) {
    return "bound " + parameter + " " + bound;
  }

  /** A method of a class file: without its result, as no two methods of a source differ in that. */
  static String method(String name, String descriptor) {
    return name
        + Stream.of(Type.getArgumentTypes(descriptor))
            .map(Type::getDescriptor)
            .collect(Collectors.joining("", "(", ")"));
  }

  /** The same for a method of the compiler. */
  static String method(ExecutableElement method, Elements elements) {
    String name = method.getKind() == ElementKind.CONSTRUCTOR ? "<init>" : name(method);
    return name
        + method.getParameters().stream()
            .map(parameter -> descriptor(parameter.asType(), elements))
            .collect(Collectors.joining("", "(", ")"));
  }

  private static String name(ExecutableElement method) {
    return method.getSimpleName().toString();
  }

  private static String descriptor(TypeMirror type, Elements elements) {
    return switch (type.getKind()) {
      case ARRAY -> "[" + descriptor(((ArrayType) type).getComponentType(), elements);
      case TYPEVAR -> descriptor(((TypeVariable) type).getUpperBound(), elements);
      case INTERSECTION -> descriptor(((IntersectionType) type).getBounds().get(0), elements);
      case DECLARED, ERROR ->
          "L"
              + elements
                  .getBinaryName((TypeElement) ((DeclaredType) type).asElement())
                  .toString()
                  .replace('.', '/')
              + ";";
      case BOOLEAN -> "Z";
      case LONG -> "J";
      default -> type.getKind().name().substring(0, 1).toUpperCase(Locale.ROOT);
    };
  }
}
