package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ScalarTable;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** From an annotated type to the model of it. */
public final class InterfaceReader {

  private static final List<String> JAVA_LANG_NAMES =
      List.of(
          "Boolean",
          "Byte",
          "CharSequence",
          "Character",
          "Class",
          "Double",
          "Float",
          "IllegalArgumentException",
          "Integer",
          "Iterable",
          "Long",
          "Object",
          "Override",
          "Short",
          "String",
          "SuppressWarnings",
          "Deprecated",
          "Throwable",
          "Exception");

  private final Elements elements;
  private final Types types;
  private final Sources sources;
  private final ScalarTable scalars;

  public InterfaceReader(Elements elements, Types types, Sources sources, ScalarTable scalars) {
    this.elements = elements;
    this.types = types;
    this.sources = sources;
    this.scalars = scalars;
  }

  /** Reads an annotated type, whatever it is and however wrong. */
  public ToolInterface read(TypeElement type) {
    AnnotationMirror annotation = Annotations.find(type, Annotations.TOOL).orElseThrow();
    Site site = new ElementSite(type, annotation, null);
    Awaited awaited = new Awaited();
    JavaTypes javaTypes = new JavaTypes(elements);
    Descriptions descriptions = new Descriptions(elements, type);
    List<Problem> problems = new ArrayList<>();
    JacksonAnnotations jackson = new JacksonAnnotations(problems);
    Visibility visibility = new Visibility(elements, elements.getPackageOf(type));
    ObjectReader objects = new ObjectReader();
    ClassKinds kinds = new ClassKinds();
    TypeReader typeReader =
        new TypeReader(
            scalars,
            javaTypes,
            visibility,
            new EnumReader(javaTypes, descriptions, sources, jackson, problems),
            objects,
            new ConstraintAnnotations(scalars.emailPattern(), problems),
            kinds,
            descriptions,
            sources,
            jackson,
            problems,
            awaited);
    MemberReader members =
        new MemberReader(typeReader, javaTypes, descriptions, snakeCase(annotation), problems);
    FunctionReader functions =
        new FunctionReader(
            members, typeReader, javaTypes, descriptions, sources, jackson, awaited, problems);
    CreatorReader creators = new CreatorReader(members, javaTypes, visibility);

    List<ToolFunction> read =
        kind(type) == ToolInterface.Kind.INTERFACE
            ? new ToolMethods(elements, types, typeReader, awaited, problems)
                .of(type, site).stream().map(found -> functions.read(found, site)).toList()
            : List.of();
    Map<ObjectKey, UnionDefinition> unions = new LinkedHashMap<>();
    Map<ObjectKey, ObjectDefinition> definitions =
        objects.definitions(
            new RecordReader(
                members, creators, javaTypes, descriptions, sources, jackson, problems),
            new ClassReader(
                typeReader,
                members,
                creators,
                javaTypes,
                visibility,
                descriptions,
                sources,
                jackson,
                problems),
            new UnionReader(typeReader, javaTypes, kinds, descriptions, sources, jackson),
            unions);
    JavaType.Declared java = javaTypes.of(type);
    return new ToolInterface(
        java,
        kind(type),
        visibility.visible(type),
        Visibility.exposed(type),
        Annotations.flag(annotation, "strict", true),
        read,
        definitions,
        unions,
        List.copyOf(awaited.missing()),
        List.copyOf(awaited.unfinished()),
        shadowsJavaLang(java.packageName(), elements.getModuleOf(type)),
        generatedAnnotationResolves(type),
        problems,
        site);
  }

  private static ToolInterface.Kind kind(TypeElement type) {
    if (type.getKind() != ElementKind.INTERFACE) {
      return ToolInterface.Kind.OTHER;
    }
    return type.getTypeParameters().isEmpty()
        ? ToolInterface.Kind.INTERFACE
        : ToolInterface.Kind.GENERIC_INTERFACE;
  }

  private static boolean snakeCase(AnnotationMirror annotation) {
    Optional<Object> naming =
        Annotations.value(annotation, "naming").map(AnnotationValue::getValue);
    return naming
        .filter(
            value ->
                value instanceof VariableElement constant
                    && constant.getSimpleName().contentEquals("SNAKE_CASE"))
        .isPresent();
  }

  private boolean shadowsJavaLang(String packageName, @Nullable ModuleElement module) {
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    return JAVA_LANG_NAMES.stream().anyMatch(name -> exists(prefix + name, module));
  }

  /** Asked of one module: to ask all of them takes javac its time. */
  private boolean exists(String name, @Nullable ModuleElement module) {
    return (module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name))
        != null;
  }

  /**
   * Never for a named module: it may not read {@code java.compiler}, and where it does, javac's
   * lint wants it required transitively, only because of this annotation.
   */
  private boolean generatedAnnotationResolves(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    return (module == null || module.isUnnamed())
        && elements.getTypeElement("javax.annotation.processing.Generated") != null;
  }
}
