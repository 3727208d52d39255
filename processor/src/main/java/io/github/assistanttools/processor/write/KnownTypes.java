package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.Result;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The classes and enums of the user that an interface mentions, in arguments or results, and that
 * can be written where no type is declared. Generic classes are not among them: a value does not
 * show its type arguments. A leaf of a sealed type is written as that type.
 */
final class KnownTypes {

  private final ToolInterface tool;
  private final Map<String, JsonType> found = new LinkedHashMap<>();

  private KnownTypes(ToolInterface tool) {
    this.tool = tool;
  }

  /** In the order of their first mention. */
  static Collection<JsonType> of(ToolInterface tool) {
    KnownTypes types = new KnownTypes(tool);
    types.collect();
    return types.found.values();
  }

  private void collect() {
    Set<ObjectKey> unwritable = unwritable();
    Set<ObjectKey> leaves = new HashSet<>();
    tool.unions().values().stream()
        .filter(union -> union.java().arguments().isEmpty())
        .flatMap(union -> union.variants().stream())
        .forEach(variant -> leaves.add(variant.type().key()));
    mentioned()
        .filter(type -> !(type instanceof JsonType.Scalar || type instanceof JsonType.Anything))
        .filter(type -> type.java() instanceof JavaType.Declared java && java.arguments().isEmpty())
        .filter(type -> !isUnwritable(type, unwritable))
        .filter(
            type -> !(type instanceof JsonType.ObjectRef object && leaves.contains(object.key())))
        .forEach(type -> found.putIfAbsent(type.java().toString(), type));
  }

  /** Every type that an expression can write by itself, at any depth. */
  private Stream<JsonType> mentioned() {
    Stream<JsonType> ofFunctions = tool.functions().stream().flatMap(KnownTypes::types);
    Stream<JsonType> ofObjects =
        tool.objects().values().stream()
            .flatMap(object -> Stream.concat(object.reads().stream(), object.writes().stream()))
            .map(Member::type);
    return Stream.concat(ofFunctions, ofObjects).flatMap(KnownTypes::layers);
  }

  private static Stream<JsonType> types(ToolFunction function) {
    Stream<JsonType> arguments = function.arguments().stream().map(Member::type);
    return function.result() instanceof Result.Value value
        ? Stream.concat(Stream.of(value.type()), arguments)
        : arguments;
  }

  /** The type and those inside it, without what is stated about null. */
  private static Stream<JsonType> layers(JsonType type) {
    JsonType core = type.core();
    Stream<JsonType> key =
        core instanceof JsonType.Dictionary map ? layers(map.key()) : Stream.empty();
    boolean holds =
        core instanceof JsonType.Sequence
            || core instanceof JsonType.Dictionary
            || core instanceof JsonType.Maybe;
    return holds
        ? Stream.concat(key, core.inside().stream().flatMap(KnownTypes::layers))
        : Stream.of(core);
  }

  // Types that only occur in arguments may have no form as a result

  private Set<ObjectKey> unwritable() {
    Set<ObjectKey> unwritable = new HashSet<>();
    int before;
    do {
      before = unwritable.size();
      for (ObjectDefinition object : tool.objects().values()) {
        if (isUnwritable(object, unwritable)) {
          unwritable.add(object.key());
        }
      }
      for (UnionDefinition union : tool.unions().values()) {
        if (union.variants().stream().anyMatch(each -> unwritable.contains(each.type().key()))) {
          unwritable.add(union.key());
        }
      }
    } while (unwritable.size() > before);
    return unwritable;
  }

  private static boolean isUnwritable(ObjectDefinition object, Set<ObjectKey> unwritable) {
    List<Member> writes = object.writes();
    return writes.isEmpty() && !object.reads().isEmpty()
        || writes.stream()
            .flatMap(member -> layers(member.type()))
            .anyMatch(type -> isUnwritable(type, unwritable));
  }

  private static boolean isUnwritable(JsonType type, Set<ObjectKey> unwritable) {
    if (type instanceof JsonType.Wrapped wrapped) {
      return wrapped.given().isEmpty()
          || layers(wrapped.given().get().type()).anyMatch(each -> isUnwritable(each, unwritable));
    }
    return type instanceof JsonType.Unsupported
        || type instanceof JsonType.Missing
        || type instanceof JsonType.Reference reference && unwritable.contains(reference.key());
  }
}
