package io.github.assistanttools.processor.random;

import io.github.assistanttools.processor.testing.ScalarRow;
import io.github.assistanttools.processor.testing.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A random interface.
 *
 * @param seed makes the same interface again
 */
public record RandomTools(long seed, boolean strict, String source, List<Function> functions) {

  /** A function that gives back a list of its first argument, and one that gives such a value. */
  record Function(String name, Members parameters) {

    String giver() {
      return "give_" + name;
    }
  }

  private static final int MOST_FUNCTIONS = 4;

  private static final String PRELUDE =
      """
      package %s;

      import com.fasterxml.jackson.annotation.*;
      import io.github.assistanttools.*;
      import io.github.assistanttools.runtime.*;
      import jakarta.validation.constraints.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import org.jspecify.annotations.Nullable;
      %s

      %s@AssistantTool(strict = %s)
      public interface Tools {
      """;

  /** Of the classes in no package that is imported whole. */
  private static final String IMPORTS =
      ScalarRow.strings().stream()
          .map(ScalarRow::type)
          .filter(type -> type.contains("."))
          .map(type -> "import " + type + ";\n")
          .collect(Collectors.joining());

  public static RandomTools of(long seed) {
    Random random = random(seed);
    boolean strict = random.nextBoolean();
    TypeFactory types = new TypeFactory(random, strict);
    List<Function> functions = new ArrayList<>();
    StringBuilder source =
        new StringBuilder(PRELUDE.formatted(packageName(seed), IMPORTS, marked(random), strict));
    for (int i = random.nextInt(1, MOST_FUNCTIONS + 1); i > 0; i--) {
      Function function = new Function("f" + i, types.parameters());
      functions.add(function);
      List<Member> members = function.parameters().all();
      source.append(
          "  /** Echoes. */\n  List<%s> %s(%s%s);\n\n"
              .formatted(
                  element(members.get(0).type()),
                  function.name(),
                  types.sources().parameters(members, false),
                  random.nextInt(5) == 0 ? ", ToolContext context" : ""));
      source.append(
          "  /** Gives. */\n  %s %s();\n\n"
              .formatted(members.get(0).type().spelling(), function.giver()));
    }
    source.append(types.declarations()).append("}\n");
    return new RandomTools(seed, strict, source.toString(), List.copyOf(functions));
  }

  /** Under {@code @NullMarked}, results are not null; nothing else changes. */
  private static String marked(Random random) {
    return random.nextBoolean() ? "@org.jspecify.annotations.NullMarked " : "";
  }

  /** Neighboring seeds of {@link Random} begin alike; those made of them by other means do not. */
  static Random random(long seed) {
    return new Random(new SplittableRandom(seed).nextLong());
  }

  private static String element(RandomType type) {
    return switch (type.bare()) {
      case "char" -> "Character";
      case "int" -> "Integer";
      case "boolean", "byte", "short", "long", "float", "double" ->
          ObjectSource.accessor("", type.bare());
      default -> type.spelling();
    };
  }

  private static String packageName(long seed) {
    return "random" + Long.toUnsignedString(seed);
  }

  /** Whether references are not null unless that is stated. */
  boolean marked() {
    return source.contains("@org.jspecify.annotations.NullMarked");
  }

  /** The interface's name, with its package. */
  public String name() {
    return packageName(seed) + ".Tools";
  }

  public SourceFile file() {
    return new SourceFile(name().replace('.', '/') + ".java", source);
  }
}
