package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ScalarTable;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** From an annotated type to the model of it. */
public final class InterfaceReader {

  private static final Set<String> JAVA_LANG_NAMES =
      Set.of(
          ("Boolean Byte CharSequence Character Class Double Float IllegalArgumentException Integer"
                  + " Iterable Long Object Override Short String SuppressWarnings Deprecated"
                  + " Throwable Exception")
              .split(" "));

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
    Reading reading = new Reading(elements, types, sources, scalars, type);
    AnnotationMirror annotation = Annotations.find(type, Annotations.TOOL).orElseThrow();
    Site site = ElementSite.of(type, annotation);
    TypeQueue queue = new TypeQueue();
    TypeReader typeReader = new TypeReader(reading, queue);
    MemberReader members = new MemberReader(reading, typeReader);
    FunctionReader functionReader = new FunctionReader(reading, members, typeReader);
    List<ToolFunction> functions =
        kind(type) == ToolInterface.Kind.INTERFACE
            ? new ToolMethods(reading, type, site)
                .all(typeReader).stream().map(each -> functionReader.read(each, site)).toList()
            : List.of();
    Map<ObjectKey, ObjectDefinition> objects = new LinkedHashMap<>();
    Map<ObjectKey, UnionDefinition> unions = new LinkedHashMap<>();
    RecordReader recordReader = new RecordReader(reading, members);
    ClassReader classReader = new ClassReader(reading, typeReader, members);
    UnionReader unionReader = new UnionReader(reading, typeReader);
    queue.drain(
        wanted ->
            objects.put(
                wanted.key(),
                wanted.element().getKind() == ElementKind.RECORD
                    ? recordReader.read(wanted)
                    : classReader.read(wanted)),
        wanted -> unions.put(wanted.key(), unionReader.read(wanted)));
    JavaType.Declared java = reading.javaTypes.of(type);
    return new ToolInterface(
        java,
        kind(type),
        reading.visibility.visible(type),
        Visibility.exposed(type),
        Annotations.flag(annotation, "strict", true),
        functions,
        objects,
        unions,
        List.copyOf(reading.missing),
        List.copyOf(reading.unfinished),
        shadowsJavaLang(java.packageName(), elements.getModuleOf(type)),
        generatedAnnotationResolves(type),
        reading.reporter.all(),
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
