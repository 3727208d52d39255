package io.github.assistanttools.processor.read.classfile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler shows of a program, completed from the class files of types that have no source
 * in this compilation. What cannot be found there stays as the compiler shows it.
 */
public final class ClassFiles {

  /** What compilers call the parameters of a class file that does not name them. */
  private static final Pattern LOST_NAME = Pattern.compile("arg\\d+");

  private final Elements elements;
  private final ClassBytes bytes;
  private final Predicate<Element> hasSource;
  private final boolean eclipse;
  private final Map<TypeElement, Optional<ClassFile>> files = new HashMap<>();
  private final Function<@Nullable ModuleElement, AnnotationTypes> annotationTypes;

  /**
   * Those of one round.
   *
   * @param hasSource whether a type comes from a source file of this compilation
   */
  public ClassFiles(Elements elements, Filer filer, Predicate<Element> hasSource) {
    this.elements = elements;
    this.bytes = new ClassBytes(elements, filer);
    this.hasSource = hasSource;
    this.eclipse = elements.getClass().getName().startsWith("org.eclipse.");
    this.annotationTypes = AnnotationTypes.inModules(elements);
  }

  /** The members of a type, fields and methods in the order of their declaration. */
  public List<? extends Element> members(TypeElement type) {
    List<? extends Element> shown = type.getEnclosedElements();
    // Eclipse sorts those of a class file by their names as soon as it has looked for one.
    Optional<ClassFile> file = eclipse ? file(type) : Optional.empty();
    return file.<List<? extends Element>>map(
            known ->
                shown.stream().sorted(Comparator.comparing(each -> position(each, known))).toList())
        .orElse(shown);
  }

  private int position(Element member, ClassFile file) {
    return file.position(
        member instanceof ExecutableElement method
            ? method(method)
            : Places.field(member.getSimpleName().toString()));
  }

  /** The type of a field, parameter or record component, or the result of a method. */
  public static TypeMirror shownType(Element form) {
    return form instanceof ExecutableElement method ? method.getReturnType() : form.asType();
  }

  /** The same, with the annotations that only the class file has. */
  public TypeMirror typeOf(Element form) {
    TypeMirror type = shownType(form);
    if (form.getEnclosingElement() == null) {
      // Eclipse does not say whose parameter it is, but shows all annotations on its type.
      return type;
    }
    return annotated(type, owner(form), () -> place(form));
  }

  private String place(Element form) {
    String name = form.getSimpleName().toString();
    return switch (form.getKind()) {
      case PARAMETER -> {
        ExecutableElement method = (ExecutableElement) form.getEnclosingElement();
        yield Places.parameter(method(method), method.getParameters().indexOf(form));
      }
      case METHOD -> Places.result(method((ExecutableElement) form));
      case RECORD_COMPONENT -> Places.component(name);
      default -> Places.field(name);
    };
  }

  /** A type directly above another one, with the annotations on its type arguments. */
  public DeclaredType above(TypeElement type, DeclaredType parent) {
    List<? extends TypeMirror> interfaces = type.getInterfaces();
    int index = Places.SUPERCLASS;
    for (int i = 0; i < interfaces.size(); i++) {
      if (((DeclaredType) interfaces.get(i)).asElement().equals(parent.asElement())) {
        index = i;
      }
    }
    String place = Places.above(index);
    return (DeclaredType) annotated(parent, type, () -> place);
  }

  /** The first bound of a type parameter. */
  public TypeMirror bound(TypeParameterElement parameter) {
    TypeMirror bound = parameter.getBounds().get(0);
    if (!(parameter.getGenericElement() instanceof TypeElement owner)) {
      return bound;
    }
    // The place before the first interface is that of a class, even if there is none.
    boolean atInterface =
        bound instanceof DeclaredType declared && declared.asElement().getKind().isInterface();
    String place = Places.bound(owner.getTypeParameters().indexOf(parameter), atInterface ? 1 : 0);
    return annotated(bound, owner, () -> place);
  }

  /** The type with the annotations that stand at a place in the class file of its owner. */
  private TypeMirror annotated(TypeMirror type, TypeElement owner, Supplier<String> place) {
    Optional<ClassFile> file = file(owner);
    if (file.isEmpty()) {
      return type;
    }
    AnnotationTypes types = annotationTypes.apply(elements.getModuleOf(owner));
    TypeUses uses = file.get().uses(place.get());
    return AnnotatedType.of(type, new AnnotatedType.Source(uses, types));
  }

  /** The name of a parameter; the compiler's replacement for it if the class file has none. */
  public String name(VariableElement parameter, ExecutableElement method) {
    String shown = parameter.getSimpleName().toString();
    return LOST_NAME.matcher(shown).matches() ? recorded(parameter, method).orElse(shown) : shown;
  }

  /** Whether the name of a parameter is known. */
  public boolean hasName(VariableElement parameter, ExecutableElement method) {
    return !LOST_NAME.matcher(parameter.getSimpleName()).matches()
        || hasSource.test(method)
        || recorded(parameter, method).isPresent();
  }

  private Optional<String> recorded(VariableElement parameter, ExecutableElement method) {
    int index = method.getParameters().indexOf(parameter);
    return file(owner(method))
        .map(file -> file.parameterNames(method(method)))
        .filter(names -> index >= 0 && index < names.size())
        .map(names -> names.get(index));
  }

  private String method(ExecutableElement method) {
    return Places.method(method, elements);
  }

  private static TypeElement owner(Element member) {
    Element owner = member.getEnclosingElement();
    return owner instanceof TypeElement type ? type : owner(owner);
  }

  private Optional<ClassFile> file(TypeElement type) {
    Optional<ClassFile> known = files.get(type);
    if (known == null) {
      known = isOfJdk(type) || hasSource.test(type) ? Optional.empty() : read(type);
      files.put(type, known);
    }
    return known;
  }

  private static boolean isOfJdk(TypeElement type) {
    return type.getQualifiedName().toString().startsWith("java.");
  }

  private Optional<ClassFile> read(TypeElement type) {
    try {
      return bytes.of(type).map(ClassFile::new);
    } catch (RuntimeException broken) {
      // Also a class file of a version that is newer than the library that reads it.
      return Optional.empty();
    }
  }
}
