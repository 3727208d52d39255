package io.github.assistanttools.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.JavaName;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names in one generated class, and what its methods need: the object types that are read or
 * written, and the enums. Each gets its name at its first mention.
 */
final class ClassScope {

  /** The methods of every dispatcher, and those of Object. A call of {@code yield} is no call. */
  private static final List<String> OWN_METHODS =
      List.of(
          "dispatch",
          "functions",
          "tools",
          "yield",
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  final ToolInterface tool;
  final ClassName dispatcher;

  /** What local variables cannot be called. */
  final UniqueNames locals;

  private final UniqueNames constants = new UniqueNames();
  private final UniqueNames methods = new UniqueNames();
  // By the function's name, which is unique: to hash a whole function is to hash all it mentions.
  private final Map<String, FunctionNames> functions = new HashMap<>();
  final Map<ObjectKey, String> readers = new LinkedHashMap<>();
  final Map<ObjectKey, String> writers = new LinkedHashMap<>();
  final Map<ObjectKey, String> shapes = new LinkedHashMap<>();
  final Map<String, EnumName> enumShapes = new LinkedHashMap<>();
  private final Map<ObjectKey, JsonType.Wrapped> wrapped = new LinkedHashMap<>();
  final Map<String, ConstraintName> constraints = new LinkedHashMap<>();
  private @Nullable Known known;

  /** The method that calls a function, and its constants. */
  record FunctionNames(String method, String definition, String arguments) {}

  /** An enum's shape constant. */
  record EnumName(String constant, JsonType.Choice choice) {}

  /** The constant of a list of constraints. */
  record ConstraintName(String constant, JsonType.Constrained type) {}

  /** The constant of the types that can be written where none is declared. */
  record Known(String constant, Map<JsonType, CodeBlock> writers) {}

  ClassScope(ToolInterface tool) {
    this.tool = tool;
    this.dispatcher = ClassName.get(tool.java().packageName(), tool.dispatcherName());
    Set<JavaType.Declared> types = mentioned(tool);
    this.locals = LocalNames.reserved(packageRoots(types));
    // A constant called SKU would hide a class of that name wherever its methods are called.
    types.stream()
        .filter(type -> !type.packageName().startsWith("java."))
        .map(type -> type.simpleNames().get(0))
        .distinct()
        .forEach(constants::next);
    constants.next("FUNCTIONS");
    OWN_METHODS.forEach(methods::next);
    for (ToolFunction function : tool.functions()) {
      String constant = JavaName.constant(function.javaName());
      functions.put(
          function.name().text(),
          new FunctionNames(
              methods.next(function.javaName()),
              constants.next(constant),
              constants.next(constant + "_ARGUMENTS")));
    }
  }

  /** The types that the class may mention by name. */
  private static Set<JavaType.Declared> mentioned(ToolInterface tool) {
    return Stream.of(
            Stream.of(tool.java()),
            tool.types().map(JsonType::java),
            tool.objects().values().stream().map(ObjectDefinition::java),
            tool.unions().values().stream().map(UnionDefinition::java))
        .flatMap(each -> each)
        .filter(JavaType.Declared.class::isInstance)
        .map(JavaType.Declared.class::cast)
        .collect(Collectors.toSet());
  }

  /** A variable called {@code java} would hide every class written with its package. */
  private static Set<String> packageRoots(Set<JavaType.Declared> types) {
    Set<String> roots = new LinkedHashSet<>(List.of("java", "io"));
    types.forEach(type -> roots.add(type.packageName().split("[.]")[0]));
    roots.remove("");
    return roots;
  }

  FunctionNames names(ToolFunction function) {
    return functions.get(function.name().text());
  }

  /** A further method that dispatches; call it once for each. */
  String dispatchMethod(int number) {
    return methods.next("dispatch" + number);
  }

  /** A method that makes a constant; call it once for each. */
  String constantMethod(String constant) {
    return methods.next("make" + constant);
  }

  /** A constant for the schema of its result; call it once for each. */
  String resultSchema(ToolFunction function) {
    return constants.next(JavaName.constant(function.javaName()) + "_RESULT");
  }

  String reader(ObjectKey key) {
    return readers.computeIfAbsent(key, k -> methods.next("read" + DefinitionNames.of(k)));
  }

  String writer(ObjectKey key) {
    return writers.computeIfAbsent(key, k -> methods.next("write" + DefinitionNames.of(k)));
  }

  String reader(JsonType.Wrapped type) {
    wrapped.put(type.key(), type);
    return reader(type.key());
  }

  String writer(JsonType.Wrapped type) {
    wrapped.put(type.key(), type);
    return writer(type.key());
  }

  /** A class that is one value in JSON; null for the key of another kind of type. */
  JsonType.@Nullable Wrapped wrapped(ObjectKey key) {
    return wrapped.get(key);
  }

  /** The constant of a list of constraints; equal ones on one kind of value share it. */
  String constraint(JsonType.Constrained type) {
    return constraints
        .computeIfAbsent(
            ConstraintCode.of(type).toString(),
            code -> new ConstraintName(constants.next(ConstraintCode.name(type)), type))
        .constant();
  }

  /** The constant with the shape of an object or union. */
  String shape(ObjectKey key) {
    return shapes.computeIfAbsent(
        key, k -> constants.next(JavaName.constant(DefinitionNames.of(k))));
  }

  String enumShape(JsonType.Choice choice) {
    return enumShapes
        .computeIfAbsent(
            choice.java().toString(),
            name ->
                new EnumName(
                    constants.next(JavaName.constant(name.substring(name.lastIndexOf('.') + 1))),
                    choice))
        .constant();
  }

  /** The types that can be written where none is declared; their writers are needed from now on. */
  Known known() {
    if (known == null) {
      Map<JsonType, CodeBlock> types = new LinkedHashMap<>();
      KnownTypes.of(tool).forEach(type -> types.put(type, WriteCode.valueWriter(this, type, 1)));
      known = new Known(types.isEmpty() ? "" : constants.next("KNOWN_TYPES"), types);
    }
    return known;
  }

  /** The same if one of the methods needs them. */
  Optional<Known> usedKnown() {
    return Optional.ofNullable(known).filter(each -> !each.writers().isEmpty());
  }
}
