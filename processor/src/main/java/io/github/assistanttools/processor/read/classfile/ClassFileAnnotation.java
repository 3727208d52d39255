package io.github.assistanttools.processor.read.classfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * An annotation that only the class file shows. Its own class may be missing, as annotations need
 * not be on the class path of those who use the annotated class: its name and values are known
 * nevertheless.
 */
public final class ClassFileAnnotation implements AnnotationMirror {

  private final Written written;
  private final AnnotationTypes types;

  ClassFileAnnotation(Written written, AnnotationTypes types) {
    this.written = written;
    this.types = types;
  }

  /** The canonical name of its class. */
  public String qualifiedName() {
    return types
        .find(written.type())
        .map(type -> type.getQualifiedName().toString())
        .orElseGet(() -> written.type().getClassName().replace('$', '.'));
  }

  /** The last part of that name. */
  public String simpleName() {
    String name = qualifiedName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The members that are written out. */
  public Set<String> members() {
    return written.values().keySet();
  }

  /** The value of a member that is written out. */
  public Optional<AnnotationValue> value(String member) {
    return Optional.ofNullable(written.values().get(member)).flatMap(types::value);
  }

  /** Its class, or that of all annotations if it is missing. */
  @Override
  public DeclaredType getAnnotationType() {
    return (DeclaredType) types.find(written.type()).orElseGet(types::any).asType();
  }

  @Override
  public Map<? extends ExecutableElement, ? extends AnnotationValue> getElementValues() {
    Map<ExecutableElement, AnnotationValue> values = new LinkedHashMap<>();
    List<ExecutableElement> members =
        types.find(written.type()).map(TypeElement::getEnclosedElements).stream()
            .flatMap(enclosed -> ElementFilter.methodsIn(enclosed).stream())
            .toList();
    for (ExecutableElement member : members) {
      value(member.getSimpleName().toString()).ifPresent(value -> values.put(member, value));
    }
    return values;
  }

  @Override
  public String toString() {
    return "@" + qualifiedName() + written.values();
  }
}
