package io.github.assistanttools.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An annotated interface, whole.
 *
 * @param java the annotated type
 * @param kind what kind of type it is
 * @param accessible whether code of the same package can name it
 * @param exposed whether it, and all that encloses it, is public
 * @param portableNames whether to warn of names that not every protocol accepts
 * @param objects every object type its functions mention
 * @param unions every sealed type its functions mention
 * @param missing names of types that do not exist, or not yet
 * @param unfinished names of types that Lombok has yet to complete
 * @param shadowsJavaLang whether a simple name such as {@code String} means another class in its
 *     package than the one of {@code java.lang}
 * @param generatedAnnotation whether the dispatcher can carry {@code
 *     javax.annotation.processing.Generated}
 * @param problems those that the model cannot express: annotations that would change the JSON form,
 *     methods inherited twice
 */
public record ToolInterface(
    JavaType.Declared java,
    Kind kind,
    boolean accessible,
    boolean exposed,
    boolean strict,
    boolean portableNames,
    List<ToolFunction> functions,
    Map<ObjectKey, ObjectDefinition> objects,
    Map<ObjectKey, UnionDefinition> unions,
    List<String> missing,
    List<String> unfinished,
    boolean shadowsJavaLang,
    boolean generatedAnnotation,
    List<Problem> problems,
    Site site) {

  /** The kind of the annotated type. */
  public enum Kind {
    INTERFACE,
    GENERIC_INTERFACE,
    OTHER
  }

  public ToolInterface {
    functions = List.copyOf(functions);
    missing = List.copyOf(missing);
    unfinished = List.copyOf(unfinished);
    objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
    unions = Collections.unmodifiableMap(new LinkedHashMap<>(unions));
    problems = List.copyOf(problems);
  }

  /** All types that its functions mention, however deep, each as often as it is mentioned. */
  public Stream<JsonType> types() {
    return Stream.concat(
            functions.stream().flatMap(ToolFunction::types),
            objects.values().stream().flatMap(ObjectDefinition::types))
        .flatMap(JsonType::nested);
  }

  /** Whether another processor may still have to do its part. */
  public boolean waits() {
    return !missing.isEmpty() || !unfinished.isEmpty();
  }

  /** The definition an object type refers to. */
  public ObjectDefinition definition(JsonType.ObjectRef ref) {
    return objects.get(ref.key());
  }

  /** The definition a sealed type refers to. */
  public UnionDefinition definition(JsonType.UnionRef ref) {
    return unions.get(ref.key());
  }

  /** The simple name of the class to generate: {@code Outer_XDispatcher}. */
  public String dispatcherName() {
    return String.join("_", java.simpleNames()) + "Dispatcher";
  }
}
