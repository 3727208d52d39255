package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Result;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What types a function may mention. Arguments are walked before results, and each object type
 * once: whatever is wrong in it is reported at the first way that leads there.
 */
final class TypeRules {

  private final ToolInterface tool;
  private final Problems problems;
  private final Set<ObjectKey> read = new HashSet<>();
  private final Set<ObjectKey> written = new HashSet<>();

  TypeRules(ToolInterface tool, Problems problems) {
    this.tool = tool;
    this.problems = problems;
  }

  void checkArguments(ToolFunction function) {
    for (Member member : function.arguments()) {
      if (!member.nameKnown()) {
        problems.add(
            ProblemId.PARAMETER_NAME,
            member.site(),
            "the class file that declares %s does not say what %s is called; compile it with -parameters, or put @Name on the parameter"
                .formatted(function.javaName(), member.javaName()));
      }
      // What has no source of its own is reported at the interface, so the path must say more.
      Path path =
          member.site() instanceof Site.Use
              ? Path.of(function.javaName()).member(member.javaName())
              : Path.of(member.javaName());
      member(member, path, true);
    }
  }

  void checkResult(ToolFunction function) {
    if (function.result() instanceof Result.Value value) {
      Path path = Path.of(function.javaName() + "()");
      type(value.type(), path, function.site(), false);
    }
  }

  private void member(Member member, Path path, boolean argument) {
    boolean primitive =
        member.type().core() instanceof JsonType.Scalar scalar && scalar.row().primitive();
    if (primitive && member.nullableMark().isPresent()) {
      problems.add(
          ProblemId.NULLABLE,
          member.nullableMark().get(),
          path,
          "a primitive is never null; use its boxed type, or an Optional, or @Default");
    }
    type(member.type(), path, member.site(), argument);
    member
        .defaultValue()
        .ifPresent(
            literal -> {
              Optional<String> fault = new DefaultReader(tool).fault(literal.text(), member.type());
              fault.ifPresent(text -> problems.add(ProblemId.DEFAULT, literal.site(), path, text));
            });
  }

  private void type(JsonType type, Path path, Site site, boolean argument) {
    if (type instanceof JsonType.Nullable
        || type instanceof JsonType.Maybe
        || type instanceof JsonType.Constrained) {
      type(type.inside().orElseThrow(), path, site, argument);
    } else if (type instanceof JsonType.Wrapped wrapped) {
      wrapped(wrapped, path, site, argument);
    } else if (type instanceof JsonType.Sequence sequence) {
      sequence(sequence, path, site, argument);
    } else if (type instanceof JsonType.Dictionary dictionary) {
      loose(dictionary, "a Map", path, site, argument);
      type(dictionary.key(), path, site, argument);
      type(dictionary.value(), path.value(), site, argument);
    } else if (type instanceof JsonType.Anything anything) {
      loose(anything, "Object", path, site, argument);
    } else if (type instanceof JsonType.ObjectRef ref) {
      object(ref, path, argument);
    } else if (type instanceof JsonType.UnionRef ref) {
      union(ref, path, argument);
    } else if (type instanceof JsonType.Choice choice) {
      choice(choice, path);
    } else if (type instanceof JsonType.Unsupported unsupported) {
      problems.add(
          unsupported.id(),
          unsupported.site(),
          path,
          unsupported.reason() + "; " + unsupported.wayOut());
    }
  }

  private void sequence(JsonType.Sequence sequence, Path path, Site site, boolean argument) {
    JsonType element = sequence.element();
    if (sequence.container().distinct() && element.java() instanceof JavaType.Array) {
      problems.add(
          ProblemId.TYPE,
          site,
          path,
          "Java takes no two arrays for equal, so a set of them has no duplicates to refuse; use a"
              + " List in place of the array or of the set");
    } else if (sequence.container().distinct() && holdsUrl(element, new HashSet<>())) {
      problems.add(
          ProblemId.TYPE,
          site,
          path,
          "Java compares URLs by looking up their hosts, so a set of them asks the network; use URI");
    } else if (sequence.container() == Container.SORTED_SET && !sortable(element)) {
      problems.add(
          ProblemId.TYPE, site, path, element.java() + " has no order of its own; use a Set");
    }
    type(element, path.element(), site, argument);
  }

  private static boolean sortable(JsonType type) {
    JsonType core = type instanceof JsonType.Constrained ? type.core() : type;
    return core instanceof JsonType.Choice
        || core instanceof JsonType.Scalar scalar && scalar.row().sortable()
        || core instanceof JsonType.Unsupported
        || core instanceof JsonType.Missing;
  }

  private boolean holdsUrl(JsonType type, Set<ObjectKey> seen) {
    if (type instanceof JsonType.Scalar scalar) {
      return scalar.row().javaName().equals("java.net.URL");
    } else if (type instanceof JsonType.ObjectRef ref) {
      return seen.add(ref.key())
          && tool.definition(ref).reads().stream()
              .anyMatch(member -> holdsUrl(member.type(), seen));
    } else if (type instanceof JsonType.UnionRef ref) {
      return seen.add(ref.key())
          && tool.definition(ref).variants().stream()
              .anyMatch(variant -> holdsUrl(variant.type(), seen));
    }
    return type.inside().map(inside -> holdsUrl(inside, seen)).orElse(false);
  }

  /** What strict mode cannot say: its objects list every property they can have. */
  private void loose(JsonType type, String what, Path path, Site site, boolean argument) {
    if (argument && tool.strict()) {
      problems.add(
          ProblemId.STRICT,
          site,
          path,
          what
              + " has no strict form; use a record or a list of a record, or turn strict off with"
              + " @AssistantTool(strict = false)");
    }
  }

  private void object(JsonType.ObjectRef ref, Path path, boolean argument) {
    ObjectDefinition definition = tool.definition(ref);
    if (argument && read.add(ref.key())) {
      obstacles(definition.obstacles(), path);
      definition.reads().forEach(member -> member(member, path.member(member.javaName()), true));
    } else if (!argument && written.add(ref.key())) {
      // What is read and written alike has been looked at, if it is an argument too.
      if (!read.contains(ref.key()) || !definition.reads().equals(definition.writes())) {
        written(definition, path);
      }
    }
  }

  private void written(ObjectDefinition definition, Path path) {
    boolean nothingToWrite =
        definition.writes().isEmpty()
            && !(definition.reads().isEmpty() && definition.making().isPresent());
    if (nothingToWrite) {
      problems.add(
          ProblemId.TYPE,
          definition.site(),
          path,
          definition.java().qualifiedName()
              + " has no getters, so nothing of it would be sent; add some, or use a record");
    }
    definition.writes().forEach(member -> member(member, path.member(member.javaName()), false));
  }

  private void union(JsonType.UnionRef ref, Path path, boolean argument) {
    UnionDefinition union = tool.definition(ref);
    boolean first = (argument ? read : written).add(ref.key());
    if (first) {
      if (argument || !read.contains(ref.key())) {
        obstacles(union.obstacles(), path);
      }
      union.variants().forEach(variant -> object(variant.type(), path, argument));
    }
  }

  private void obstacles(List<Problem> obstacles, Path path) {
    obstacles.forEach(each -> problems.add(each.id(), each.site(), path, each.text()));
  }

  private void wrapped(JsonType.Wrapped wrapped, Path path, Site site, boolean argument) {
    String name = wrapped.java().qualifiedName();
    if (argument && wrapped.making().isEmpty()) {
      problems.add(
          ProblemId.TYPE,
          site,
          path,
          name
              + " has a @JsonValue and no @JsonCreator that takes it, so it cannot be made from"
              + " arguments; add one");
    } else if (!argument && wrapped.given().isEmpty()) {
      problems.add(
          ProblemId.TYPE,
          site,
          path,
          name
              + " has a @JsonCreator that takes the whole value and no @JsonValue that gives it, so it"
              + " cannot be sent; add one");
    }
    Path inside = path.member(wrapped.given().map(given -> given.access().name()).orElse("value"));
    type(wrapped.value(), inside, site, argument);
  }

  private void choice(JsonType.Choice choice, Path path) {
    if (choice.constants().isEmpty()) {
      problems.add(
          ProblemId.TYPE,
          choice.site(),
          path,
          choice.java() + " has no constants, so no value fits it; add one");
    }
    Set<String> names = new HashSet<>();
    for (EnumConstant constant : choice.constants()) {
      if (!NameRules.wellFormed(constant.jsonName())) {
        problems.add(
            ProblemId.NAME, constant.site(), path, NameRules.halfPair(constant.javaName()));
      }
      if (!names.add(constant.jsonName())) {
        problems.add(
            ProblemId.DUPLICATE,
            constant.site(),
            path,
            "\"%s\" names two constants of %s; give one of them a @Name of its own"
                .formatted(constant.jsonName(), choice.java()));
      }
    }
  }
}
