package io.github.assistanttools.processor.write;

import com.palantir.javapoet.NameAllocator;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The local variables of one generated method: the user's names and the generator's, kept apart. */
final class LocalNames {

  /** Variables and fields of generated methods, and words that start a statement of their own. */
  private static final List<String> OWN =
      List.of(
          "in", "out", "context", "tools", "property", "refused", "yield", "record", "sealed", "permits",
          "var", "when");

  /** The parameters of lambdas that read, and of those that write. */
  private static final Pattern READS = Pattern.compile("element\\d*");
  private static final Pattern WRITES = Pattern.compile("(nested|item)\\d*");

  private final NameAllocator names = new NameAllocator();

  /** The names of a method that reads the members, and perhaps writes a result as well. */
  LocalNames(ToolInterface tool, List<Member> members, boolean writes) {
    OWN.forEach(names::newName);
    packageRoots(tool).forEach(names::newName);
    for (Member member : members) {
      String name = variable(member.javaName());
      boolean taken =
          READS.matcher(name).matches() || writes && WRITES.matcher(name).matches();
      names.newName(taken ? name + "_" : name, member);
    }
  }

  String of(Member member) {
    return names.get(member);
  }

  /** A further variable, called so unless a member has the name. */
  String another(String name) {
    return names.newName(name);
  }

  /** A variable called like a class would hide the class. */
  private static String variable(String javaName) {
    return javaName.substring(0, 1).toLowerCase(Locale.ROOT) + javaName.substring(1);
  }

  /** A variable called {@code java} would hide every class written with its package. */
  private static Set<String> packageRoots(ToolInterface tool) {
    Set<String> roots = new LinkedHashSet<>(List.of("java", "io"));
    roots.add(root(tool.java()));
    for (ObjectDefinition definition : tool.objects().values()) {
      roots.add(root(definition.java()));
    }
    for (UnionDefinition definition : tool.unions().values()) {
      roots.add(root(definition.java()));
    }
    roots.remove("");
    OWN.forEach(roots::remove);
    return roots;
  }

  private static String root(JavaType.Declared type) {
    return type.packageName().split("\\.")[0];
  }
}
