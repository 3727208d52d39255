package io.github.assistanttools.processor.read.property;

import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.read.classfile.ClassFiles;
import io.github.assistanttools.processor.read.element.TypeArguments;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A property before its type and its annotations are read.
 *
 * @param javaName the name in Java
 * @param typed the element that has its type
 * @param forms the elements that may carry its annotations; the first is where it is reported
 * @param access how to get or set it
 * @param scope what the type variables in its type stand for
 */
public record Property(
    String javaName,
    Element typed,
    List<? extends Element> forms,
    Access access,
    TypeArguments scope) {

  /** What a parameter takes, with these elements that may carry its annotations. */
  public static Property taken(
      String name, VariableElement parameter, List<? extends Element> forms, TypeArguments scope) {
    return new Property(name, parameter, forms, new Access(name, false), scope);
  }

  /** Its type, without annotations that only a class file shows. */
  public TypeMirror type() {
    return ClassFiles.shownType(typed);
  }

  /** Its accessors. */
  public List<ExecutableElement> methods() {
    return ElementFilter.methodsIn(forms);
  }

  /** The same with further elements that may carry its annotations. */
  public Property and(List<? extends Element> more) {
    List<Element> all =
        Stream.concat(forms.stream(), more.stream()).<Element>map(form -> form).distinct().toList();
    return new Property(javaName, typed, all, access, scope);
  }
}
