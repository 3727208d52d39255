package io.github.assistanttools.processor.testing;

import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.Parameter;
import io.github.assistanttools.processor.model.Result;
import io.github.assistanttools.processor.model.ScalarKind;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Models made by hand, without a compiler. */
public final class Models {

  /** A place that is only a name. */
  public record At(String name) implements Site {}

  private Models() {}

  public static ToolInterface tools(
      boolean strict, List<ToolFunction> functions, ObjectDefinition... objects) {
    Map<ObjectKey, ObjectDefinition> byKey = new LinkedHashMap<>();
    Stream.of(objects).forEach(object -> byKey.put(object.key(), object));
    return new ToolInterface(
        JavaType.Declared.of("p", "Tools"),
        ToolInterface.Kind.INTERFACE,
        true,
        true,
        strict,
        false,
        functions,
        byKey,
        Map.of(),
        List.of(),
        List.of(),
        false,
        true,
        List.of(),
        new At("Tools"));
  }

  /** A function that gives nothing. */
  public static ToolFunction function(String name, Member... arguments) {
    Site site = new At(name);
    return new ToolFunction(
        name,
        new Located(name, site),
        Optional.of(new Located("Does it.", site)),
        Stream.of(arguments).<Parameter>map(Parameter.Argument::new).toList(),
        new Result(Optional.empty(), false),
        List.of(),
        Optional.empty(),
        false,
        Deprecation.NONE,
        site);
  }

  public static ToolFunction undescribed(ToolFunction function) {
    return new ToolFunction(
        function.javaName(),
        function.name(),
        Optional.empty(),
        function.parameters(),
        function.result(),
        function.thrown(),
        function.policy(),
        function.generic(),
        function.deprecation(),
        function.site());
  }

  public static Member member(String name, JsonType type) {
    return member(name, type, Optional.empty(), Optional.empty());
  }

  public static Member described(String name, JsonType type, String description) {
    return member(name, type, Optional.of(description), Optional.empty());
  }

  public static Member defaulted(String name, JsonType type, String literal) {
    return member(name, type, Optional.empty(), Optional.of(literal));
  }

  private static Member member(
      String name, JsonType type, Optional<String> description, Optional<String> literal) {
    Site site = new At(name);
    return new Member(
        name,
        new Located(name, site),
        List.of(),
        type,
        description.map(text -> new Located(text, site)),
        literal.map(text -> new Located(text, new At("@Default of " + name))),
        Optional.empty(),
        true,
        false,
        new Access(name, true),
        Deprecation.NONE,
        site);
  }

  /** The function with a result. */
  public static ToolFunction giving(ToolFunction function, JsonType result) {
    return new ToolFunction(
        function.javaName(),
        function.name(),
        function.description(),
        function.parameters(),
        new Result(Optional.of(result), false),
        function.thrown(),
        function.policy(),
        function.generic(),
        function.deprecation(),
        function.site());
  }

  public static JsonType scalar(ScalarKind row) {
    if (row.javaName().equals("byte[]")) {
      return new JsonType.Scalar(row, new JavaType.Array(new JavaType.Primitive("byte")));
    }
    int dot = row.javaName().lastIndexOf('.');
    return new JsonType.Scalar(
        row,
        dot < 0
            ? new JavaType.Primitive(row.javaName())
            : JavaType.Declared.of(
                row.javaName().substring(0, dot), row.javaName().substring(dot + 1)));
  }

  /** A mention of a record of the package {@code p}. */
  public static JsonType.ObjectRef record(String simpleName) {
    return new JsonType.ObjectRef(
        JavaType.Declared.of("p", simpleName), new ObjectKey("p." + simpleName, List.of()));
  }

  public static ObjectDefinition definition(String simpleName, Member... members) {
    JsonType.ObjectRef ref = record(simpleName);
    List<Member> all = List.of(members);
    List<Construction.Argument> arguments =
        all.stream()
            .map(member -> new Construction.Argument(member.type().java(), Optional.of(member)))
            .toList();
    return new ObjectDefinition(
        ref.key(),
        (JavaType.Declared) ref.java(),
        Optional.empty(),
        Optional.of(new Construction.Call(Optional.empty(), arguments, Deprecation.NONE)),
        all,
        all,
        true,
        false,
        List.of(),
        new At(simpleName));
  }
}
