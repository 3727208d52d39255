package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Constraint;
import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The limits of class files (JVMS 4.11) for the dispatcher. All sizes are upper estimates, because
 * javac would report an error in a file that users cannot edit.
 */
final class ClassFileRules {

  /** The bytes of a method. */
  private static final int MOST_CODE = 65_535;

  /** The entries of the constant pool, less the pieces of long schemas. */
  private static final int MOST_CONSTANTS = 60_000;

  /** The variants that the generated writer can distinguish in one method. */
  private static final int MOST_VARIANTS = 2_000;

  /** The constants of a lambda: its method, its call site and its bootstrap. */
  private static final int LAMBDA = 8;

  private final ToolInterface tool;
  private final Problems problems;
  private final Map<String, Integer> enums = new HashMap<>();
  private final Set<List<Constraint>> constraints = new HashSet<>();

  ClassFileRules(ToolInterface tool, Problems problems) {
    this.tool = tool;
    this.problems = problems;
  }

  void check() {
    Set<ObjectKey> read = ReachedTypes.ofArguments(tool);
    Set<ObjectKey> written = ReachedTypes.ofResults(tool);
    read.forEach(key -> code(tool.objects().get(key), "reads", ClassFileRules::readingCode));
    written.forEach(key -> code(tool.objects().get(key), "writes", ClassFileRules::writingCode));
    tool.unions().values().forEach(this::variants);
    int constants = constants(read, written);
    // If a single type is too large, fixing that may be enough.
    if (constants > MOST_CONSTANTS && problems.isEmpty()) {
      problems.add(
          ProblemId.LIMIT,
          tool.site(),
          "the dispatcher of %s would have about %d constants, and a class file holds %d; split the interface"
              .formatted(tool.java().typePath(), constants, MOST_CONSTANTS));
    }
  }

  private void code(ObjectDefinition object, String does, ToIntFunction<Member> bytes) {
    List<Member> members = does.equals("reads") ? object.reads() : object.writes();
    int code = members.stream().mapToInt(bytes).sum();
    if (code > MOST_CODE) {
      problems.add(
          ProblemId.LIMIT,
          object.site(),
          "%s has %d properties, and the method that %s them would be larger than a class file allows; %s"
              .formatted(
                  object.java().typePath(),
                  members.size(),
                  does,
                  object.site().wayOut("group some of them in a class of their own")));
    }
  }

  /** The bytes of a variable, the case that sets it, and the call that passes it on. */
  private static int readingCode(Member member) {
    return 36
        + (member.optional() ? 26 : 0)
        + (member.defaultValue().isPresent() ? 34 : 0)
        + (member.type() instanceof JsonType.Constrained ? 8 : 0)
        + (member.type().core().inside().isPresent() ? 12 : 0);
  }

  /** The bytes of a name, a value and the call that writes it; a value may be checked for null. */
  private static int writingCode(Member member) {
    return member.type() instanceof JsonType.NonNull ? 40 : 32;
  }

  private void variants(UnionDefinition union) {
    if (union.variants().size() > MOST_VARIANTS) {
      problems.add(
          ProblemId.LIMIT,
          union.site(),
          "%s has %d variants, and a dispatcher supports %d; %s"
              .formatted(
                  union.java().typePath(),
                  union.variants().size(),
                  MOST_VARIANTS,
                  union.site().wayOut("split it into several sealed types")));
    }
  }

  private int constants(Set<ObjectKey> read, Set<ObjectKey> written) {
    int constants = 0;
    for (ToolFunction function : tool.functions()) {
      int result = function.result().type().map(ClassFileRules::lambdas).orElse(0);
      constants += 26 + constants(function.arguments()) + LAMBDA * result;
    }
    for (ObjectKey key : read) {
      constants += 10 + constants(tool.objects().get(key).reads());
    }
    for (ObjectKey key : written) {
      constants += 6 + constants(tool.objects().get(key).writes());
    }
    for (UnionDefinition union : tool.unions().values()) {
      constants += 16 + 8 * union.variants().size();
    }
    constants += enums.values().stream().mapToInt(Integer::intValue).sum();
    return constants + constraints.stream().mapToInt(each -> 5 + 5 * each.size()).sum();
  }

  private int constants(List<Member> members) {
    int constants = 0;
    for (Member member : members) {
      member.type().nested().forEach(this::note);
      constants += 4 + LAMBDA * lambdas(member.type()) + 2 * member.aliases().size();
      constants += member.defaultValue().isPresent() ? LAMBDA : 0;
    }
    return constants;
  }

  /** How many lambdas a type takes at most: those for scalars are shared. */
  private static int lambdas(JsonType type) {
    boolean held =
        !(type instanceof JsonType.Nullable
            || type instanceof JsonType.NonNull
            || type instanceof JsonType.Constrained);
    int own = type instanceof JsonType.Dictionary ? 2 : held ? 1 : 0;
    return type.inside()
        .filter(inside -> !(inside instanceof JsonType.Scalar) || own == 2)
        .map(inside -> own + lambdas(inside))
        .orElse(0);
  }

  private static int constants(EnumConstant constant) {
    return constant.javaName().equals(constant.jsonName()) ? 2 : 4;
  }

  private void note(JsonType type) {
    if (type instanceof JsonType.Choice choice) {
      enums.computeIfAbsent(
          choice.java().toString(),
          name -> 8 + choice.constants().stream().mapToInt(ClassFileRules::constants).sum());
    } else if (type instanceof JsonType.Constrained constrained) {
      constraints.add(constrained.constraints());
    }
  }
}
