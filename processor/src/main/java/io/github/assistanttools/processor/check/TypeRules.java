package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.TypeCases;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules for the types of a function. Arguments are checked before results, and each object type
 * once: its problems are reported with the first path to it.
 */
final class TypeRules {

  private final ToolInterface tool;
  private final Problems problems;
  private final Set<ObjectKey> read = new HashSet<>();
  private final Set<ObjectKey> written = new HashSet<>();
  private final Set<Site> enums = new HashSet<>();

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
            "the class file that declares %s does not contain the name of %s; compile it with -parameters, put @Name on the parameter, or declare the method again in the tool interface"
                .formatted(function.javaName(), member.javaName()));
      }
      // Without a source, a problem is reported at the interface, so the path must be longer.
      Path path =
          member.site() instanceof Site.Use
              ? Path.of(function.javaName()).member(member.javaName())
              : Path.of(member.javaName());
      walk(member(member, path, true, Optional.empty()));
    }
  }

  void checkResult(ToolFunction function) {
    Path path = Path.of(function.javaName() + "()");
    function
        .result()
        .type()
        .ifPresent(type -> walk(new Visit(type, path, function.site(), false, Optional.empty())));
  }

  /** Checks a type and all types it mentions, with a stack of its own: a chain may be long. */
  private void walk(Visit first) {
    Deque<Visit> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      Visit next = open.pop();
      List<Visit> inside = inside(next);
      for (int i = inside.size() - 1; i >= 0; i--) {
        open.push(inside.get(i));
      }
    }
  }

  /** Checks the member itself; its type is still to be visited. */
  private Visit member(
      Member member, Path path, boolean argument, Optional<ObjectDefinition> owner) {
    boolean primitive =
        member.type().core() instanceof JsonType.Scalar scalar && scalar.row().primitive();
    if (primitive && member.nullableMark().isPresent()) {
      problems.add(
          ProblemId.NULLABLE,
          member.nullableMark().get(),
          path,
          "a primitive is never null; "
              + member
                  .nullableMark()
                  .get()
                  .wayOut("use its boxed type, or an Optional, or @Default"));
    }
    member
        .defaultValue()
        .ifPresent(
            literal -> {
              Optional<String> fault = new DefaultReader(tool).fault(literal.text(), member.type());
              fault.ifPresent(text -> problems.add(ProblemId.DEFAULT, literal.site(), path, text));
            });
    return new Visit(member.type(), path, member.site(), argument, owner);
  }

  private List<Visit> members(
      ObjectDefinition definition, List<Member> members, Path path, boolean argument) {
    Optional<ObjectDefinition> owner = Optional.of(definition);
    return members.stream()
        .map(member -> member(member, path.member(member.javaName()), argument, owner))
        .toList();
  }

  private List<Visit> object(ObjectDefinition definition, Path path, boolean argument) {
    if (argument && read.add(definition.key())) {
      obstacles(definition.obstacles(), path);
      return members(definition, definition.reads(), path, true);
    } else if (!argument && written.add(definition.key())) {
      // An argument with the same members has been checked already.
      if (!read.contains(definition.key())
          || !definition.reads().equals(asArguments(definition.writes()))) {
        written(definition, path);
        return members(definition, definition.writes(), path, false);
      }
    }
    return List.of();
  }

  private static List<Member> asArguments(List<Member> members) {
    return members.stream().map(Member::asArgument).toList();
  }

  private void written(ObjectDefinition definition, Path path) {
    boolean nothingToWrite =
        definition.writes().isEmpty()
            && !(definition.reads().isEmpty() && definition.construction().isPresent());
    if (nothingToWrite) {
      problems.add(
          ProblemId.TYPE,
          definition.site(),
          path,
          definition.java().qualifiedName()
              + " has no getters, so its JSON would be empty; "
              + definition.site().wayOut("add some, or use a record"));
    }
  }

  private void obstacles(List<Problem> obstacles, Path path) {
    obstacles.forEach(each -> problems.add(each.id(), each.site(), path, each.text()));
  }

  /**
   * A mention of a type.
   *
   * @param site where it is mentioned
   * @param argument whether values of it are read
   * @param owner the object type whose member mentions it
   */
  private record Visit(
      JsonType type, Path path, Site site, boolean argument, Optional<ObjectDefinition> owner) {
    Visit to(JsonType inside, Path way) {
      return new Visit(inside, way, site, argument, owner);
    }
  }

  /** Applies the rules for a type, and returns what to visit next. */
  private List<Visit> inside(Visit visit) {
    Path path = visit.path();
    return visit
        .type()
        .match(
            new TypeCases<>(
                scalar -> List.of(),
                choice -> {
                  // Its problems are reported once, unless each use has its own site.
                  if (choice.site() instanceof Site.Use || enums.add(choice.site())) {
                    NameRules.constants(choice, path, problems);
                  }
                  return List.of();
                },
                sequence -> {
                  SetRules.fault(sequence, tool)
                      .ifPresent(text -> problem(ProblemId.TYPE, visit, text));
                  return List.of(visit.to(sequence.element(), path.element()));
                },
                map -> {
                  strict(visit, "a Map");
                  return List.of(visit.to(map.key(), path), visit.to(map.value(), path.value()));
                },
                anything -> {
                  strict(visit, "Object");
                  return List.of();
                },
                object ->
                    openArgument(object, visit)
                        ? List.of()
                        : object(tool.definition(object), path, visit.argument()),
                union -> union(tool.definition(union), visit),
                nullable -> List.of(visit.to(nullable.type(), path)),
                nonNull -> List.of(visit.to(nonNull.type(), path)),
                constrained -> List.of(visit.to(constrained.type(), path)),
                wrapped -> wrapped(wrapped, visit),
                maybe -> List.of(visit.to(maybe.value(), path)),
                unsupported -> {
                  String text =
                      unsupported.reason() + "; " + unsupported.site().wayOut(unsupported.wayOut());
                  problems.add(visit.owner(), unsupported.id(), unsupported.site(), path, text);
                  return List.of();
                },
                // Reported once for the interface, with all other types that are missing.
                missing -> List.of()));
  }

  /**
   * Reports a {@code Box<?>} where it is used, and not in the class: what the class does with its
   * type variable is right for other type arguments.
   */
  private boolean openArgument(JsonType.ObjectRef object, Visit visit) {
    boolean open =
        tool.strict()
            && visit.argument()
            && object.key().arguments().stream().anyMatch(TypeRules::isOpen);
    if (open) {
      problem(
          ProblemId.STRICT,
          visit,
          "%s has a type argument without a strict form; write a record or a list in its place, or turn strict off with @AssistantTool(strict = false)"
              .formatted(object.java()));
    }
    return open;
  }

  private static boolean isOpen(JsonType type) {
    return type instanceof JsonType.Anything
        || type instanceof JsonType.Dictionary
        || type.inside().filter(TypeRules::isOpen).isPresent();
  }

  private List<Visit> union(UnionDefinition union, Visit visit) {
    if (!(visit.argument() ? read : written).add(union.key())) {
      return List.of();
    }
    if (visit.argument() || !read.contains(union.key())) {
      obstacles(union.obstacles(), visit.path());
    }
    return union.variants().stream()
        .map(variant -> visit.to(variant.type(), visit.path()))
        .toList();
  }

  private List<Visit> wrapped(JsonType.Wrapped type, Visit visit) {
    String name = type.java().qualifiedName();
    if (visit.argument() && type.construction().isEmpty()) {
      problem(
          ProblemId.TYPE,
          visit,
          "%s has a @JsonValue but no matching @JsonCreator, so arguments cannot contain it; add one, or use a type of your own in its place"
              .formatted(name));
    } else if (!visit.argument() && type.given().isEmpty()) {
      problem(
          ProblemId.TYPE,
          visit,
          "%s has a delegating @JsonCreator but no @JsonValue, so it cannot be written; add one, or use a type of your own in its place"
              .formatted(name));
    }
    String inside = type.given().map(given -> given.access().name()).orElse("value");
    return List.of(visit.to(type.value(), visit.path().member(inside)));
  }

  /** Strict mode has no open objects, so no schema for these types. */
  private void strict(Visit visit, String what) {
    if (visit.argument() && tool.strict()) {
      problem(
          ProblemId.STRICT,
          visit,
          "%s has no strict form; use a record or a list of a record, or turn strict off with @AssistantTool(strict = false)"
              .formatted(what));
    }
  }

  private void problem(ProblemId id, Visit visit, String text) {
    problems.add(id, visit.site(), visit.path(), text);
  }
}
