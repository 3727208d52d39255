package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The local variables of one generated method. A user's name never equals one of the generator's.
 */
final class LocalNames {

  /** Variables and fields of generated methods, and words that start a statement of their own. */
  private static final List<String> OWN =
      List.of(
          "in", "out", "context", "tools", "index", "refused", "yield", "record", "sealed",
          "permits", "var", "when");

  /** The parameters of lambdas that read, and of those that write. */
  private static final Pattern READS = Pattern.compile("element\\d*");

  private static final Pattern WRITES = Pattern.compile("(nested|item)\\d*");

  private final UniqueNames names;
  private final Map<String, String> variables = new HashMap<>();

  /**
   * The names of a method that reads the members, and perhaps writes a result as well.
   *
   * @param reserved names that are taken in every method; see {@link #reserved}
   */
  LocalNames(UniqueNames reserved, List<Member> members, boolean writes) {
    this.names = reserved.copy();
    for (Member member : members) {
      String name = variable(member.javaName());
      boolean taken = READS.matcher(name).matches() || writes && WRITES.matcher(name).matches();
      variables.put(member.javaName(), names.next(taken ? name + "_" : name));
    }
  }

  /**
   * The generator's own names.
   *
   * @param packageRoots first parts of package names, which would hide every class written in full
   */
  static UniqueNames reserved(Set<String> packageRoots) {
    UniqueNames reserved = new UniqueNames();
    OWN.forEach(reserved::next);
    packageRoots.stream().filter(root -> !OWN.contains(root)).forEach(reserved::next);
    return reserved;
  }

  String of(Member member) {
    return variables.get(member.javaName());
  }

  /** A further variable, with this name unless a member has it. */
  String another(String name) {
    return names.next(name);
  }

  /** A variable with the name of a class would hide the class. */
  private static String variable(String javaName) {
    return javaName.substring(0, 1).toLowerCase(Locale.ROOT) + javaName.substring(1);
  }
}
