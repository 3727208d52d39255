package io.github.assistanttools.processor.read.classfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** The compiler's elements for classes that annotations in class files name. */
final class AnnotationTypes {

  private final Elements elements;
  private final @Nullable ModuleElement module;
  private final Map<String, Optional<TypeElement>> known = new HashMap<>();

  private AnnotationTypes(Elements elements, @Nullable ModuleElement module) {
    this.elements = elements;
    this.module = module;
  }

  /** Returns, for a module, the types that it sees. The module is null if there are none. */
  static Function<@Nullable ModuleElement, AnnotationTypes> inModules(Elements elements) {
    Map<@Nullable ModuleElement, AnnotationTypes> all = new HashMap<>();
    return module -> all.computeIfAbsent(module, key -> new AnnotationTypes(elements, key));
  }

  /** Empty for a class that is not on the class path, or not a class at all. */
  Optional<TypeElement> find(Type type) {
    return known.computeIfAbsent(
        type.getClassName(), name -> named(name).or(() -> named(name.replace('$', '.'))));
  }

  /** Asks one module, because searching all of them is slow in javac. */
  private Optional<TypeElement> named(String name) {
    return Optional.ofNullable(
        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name));
  }

  /** The supertype of all annotations. */
  TypeElement any() {
    return elements.getTypeElement("java.lang.annotation.Annotation");
  }

  /** A value as compilers show it; empty for one that needs a missing class. */
  Optional<AnnotationValue> value(Object written) {
    return shown(written).map(value -> new ClassFileValue(value, written));
  }

  private Optional<Object> shown(Object written) {
    if (written instanceof List<?> list) {
      return Optional.of(list.stream().flatMap(each -> value(each).stream()).toList());
    } else if (written instanceof Written annotation) {
      return Optional.of(new ClassFileAnnotation(annotation, this));
    } else if (written instanceof Written.Constant constant) {
      return find(constant.type()).flatMap(type -> constant(type, constant.name()));
    } else if (written instanceof Type type) {
      return Optional.of(mirror(type));
    }
    // No annotation that counts has a member that is an array of primitives.
    return written.getClass().isArray() ? Optional.empty() : Optional.of(written);
  }

  private TypeMirror mirror(Type type) {
    return find(type).orElseGet(this::any).asType();
  }

  private static Optional<Object> constant(TypeElement type, String name) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
        .filter(field -> field.getSimpleName().contentEquals(name))
        .findFirst()
        .map(VariableElement.class::cast);
  }
}
