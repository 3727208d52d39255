package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ScalarTable;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.ElementSite;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.Round;
import io.github.assistanttools.processor.read.element.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** From an annotated type to the model of it. */
public record InterfaceReader(Round round, ScalarTable scalars) {

  private static final Set<String> JAVA_LANG_NAMES =
      Set.of(
          ("Boolean Byte CharSequence Character Class Double Float IllegalArgumentException Integer"
                  + " Iterable Long Object Override Short String SuppressWarnings Deprecated"
                  + " Throwable Exception Thread ProcessBuilder StackWalker System")
              .split(" "));

  /** Reads an annotated type, whatever it is and however wrong. */
  public ToolInterface read(TypeElement type) {
    Reading reading = new Reading(round, scalars, type);
    AnnotationMirror annotation = Annotations.find(type, Annotations.TOOL).orElseThrow();
    Site site = ElementSite.of(type, annotation);
    Mentions mentions = new Mentions(reading, site);
    List<ToolFunction> functions =
        kind(type) == ToolInterface.Kind.INTERFACE ? mentions.functions(type) : List.of();
    mentions.readDefinitions();
    if (!nameable(type)) {
      reading
          .at(site)
          .problem(
              ProblemId.INTERFACE,
              type.getSimpleName()
                  + " is in a compact source file, whose types no other file can name",
              "move it to a file of its own");
    }
    JavaType.Declared java = reading.javaTypes.of(type);
    return new ToolInterface(
        java,
        kind(type),
        reading.visibility.visible(type),
        Visibility.exposed(type),
        Annotations.flag(annotation, "strict", true),
        Annotations.flag(annotation, "portableNames", false),
        functions,
        mentions.objects,
        mentions.unions,
        List.copyOf(reading.missing),
        List.copyOf(reading.unfinished),
        shadowsJavaLang(java.packageName(), round.elements().getModuleOf(type)),
        generatedAnnotationResolves(type),
        reading.reporter.all(),
        site);
  }

  /** The functions of an interface, and the types that they mention. */
  private static final class Mentions {
    private final Reading reading;
    private final Site site;
    private final TypeQueue queue = new TypeQueue();
    private final TypeReader types;
    private final MemberReader members;
    private final Map<ObjectKey, ObjectDefinition> objects = new LinkedHashMap<>();
    private final Map<ObjectKey, UnionDefinition> unions = new LinkedHashMap<>();

    Mentions(Reading reading, Site site) {
      this.reading = reading;
      this.site = site;
      this.types = new TypeReader(reading, queue);
      this.members = new MemberReader(reading, types);
    }

    List<ToolFunction> functions(TypeElement type) {
      FunctionReader reader = new FunctionReader(reading, members, types);
      return new ToolMethods(reading, type, site)
          .all(types).stream().map(each -> reader.read(each, site)).toList();
    }

    void readDefinitions() {
      CreatorReader creators = new CreatorReader(reading, members);
      RecordReader records = new RecordReader(reading, members, creators);
      ClassReader classes = new ClassReader(reading, types, members, creators);
      UnionReader sealed = new UnionReader(reading, types.dataTypes);
      queue.drain(
          wanted ->
              objects.put(
                  wanted.key(),
                  Members.isRecord(wanted.element()) ? records.read(wanted) : classes.read(wanted)),
          wanted -> unions.put(wanted.key(), sealed.read(wanted)));
    }
  }

  private static ToolInterface.Kind kind(TypeElement type) {
    if (type.getKind() != ElementKind.INTERFACE) {
      return ToolInterface.Kind.OTHER;
    }
    return type.getTypeParameters().isEmpty()
        ? ToolInterface.Kind.INTERFACE
        : ToolInterface.Kind.GENERIC_INTERFACE;
  }

  /**
   * False in a compact source file (JEP 512): its class looks like any other, but the compiler does
   * not find it, or what is nested in it, by name.
   */
  private boolean nameable(TypeElement type) {
    return exists(type.getQualifiedName().toString(), round.elements().getModuleOf(type));
  }

  private boolean shadowsJavaLang(String packageName, @Nullable ModuleElement module) {
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    return JAVA_LANG_NAMES.stream().anyMatch(name -> exists(prefix + name, module));
  }

  /** Asks one module, because searching all of them is slow in javac. */
  private boolean exists(String name, @Nullable ModuleElement module) {
    Elements elements = round.elements();
    return (module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name))
        != null;
  }

  /**
   * Never for a named module: it may not read {@code java.compiler}, and if it does, javac's lint
   * demands {@code requires transitive} because of this annotation alone.
   */
  private boolean generatedAnnotationResolves(TypeElement type) {
    ModuleElement module = round.elements().getModuleOf(type);
    return (module == null || module.isUnnamed())
        && round.elements().getTypeElement("javax.annotation.processing.Generated") != null;
  }
}
