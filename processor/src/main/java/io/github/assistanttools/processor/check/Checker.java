package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.List;
import java.util.Map;

/** Checks one interface against all rules. */
public final class Checker {

  private Checker() {}

  /** Everything wrong with the interface itself; empty if schemas can be made for it. */
  public static List<Problem> check(ToolInterface tool) {
    Problems problems = new Problems();
    checkInterface(tool, problems);
    NameRules.check(tool, problems);
    TypeRules types = new TypeRules(tool, problems);
    for (ToolFunction function : tool.functions()) {
      FunctionRules.check(function, problems);
      types.checkArguments(function);
    }
    tool.functions().forEach(types::checkResult);
    NameRules.variants(tool, problems);
    NestingRules.check(tool, problems);
    new ClassFileRules(tool, problems).check();
    DefaultCycleRule.check(tool, problems);
    for (String name : tool.missing()) {
      problems.add(
          ProblemId.MISSING_TYPE,
          tool.site(),
          // javac before 21 does not name a missing type that has type arguments.
          (name.contains("<any>") ? "a generic type" : name)
              + " cannot be found, and no annotation processor generated it; import or create it");
    }
    for (String name : tool.unfinished()) {
      problems.add(
          ProblemId.LOMBOK,
          tool.site(),
          "%s has annotations that Lombok has not processed; put Lombok on the processor path too, or use a record in its place"
              .formatted(name));
    }
    problems.addAll(tool.problems());
    if (tool.portableNames()) {
      PortableNames.check(tool, problems);
    }
    return problems.all();
  }

  /**
   * What is wrong with the schemas of an interface that has no other problems.
   *
   * @param schemas the text of each function's parameters, by the function's name
   */
  public static List<Problem> checkSchemas(ToolInterface tool, Map<String, String> schemas) {
    Problems problems = new Problems();
    if (tool.strict()) {
      for (ToolFunction function : tool.functions()) {
        StrictLimits.check(function, schemas.get(function.name().text()), problems);
      }
    }
    return problems.all();
  }

  private static void checkInterface(ToolInterface tool, Problems problems) {
    String name = tool.java().typePath();
    if (tool.kind() == ToolInterface.Kind.OTHER) {
      problems.add(
          ProblemId.INTERFACE,
          tool.site(),
          name + " is not an interface; move the tool's methods into one and implement it");
    } else if (tool.kind() == ToolInterface.Kind.GENERIC_INTERFACE) {
      problems.add(
          ProblemId.GENERIC,
          tool.site(),
          "%s has type parameters, so its functions have no fixed schema; extend it with an interface that supplies type arguments, and annotate that one"
              .formatted(name));
    } else if (tool.functions().isEmpty() && !tool.waits()) {
      problems.add(
          ProblemId.EMPTY,
          tool.site(),
          name + " has no abstract method, so there is no function to call; add one");
    }
    if (!tool.accessible()) {
      problems.add(
          ProblemId.INTERFACE,
          tool.site(),
          "%s is private or nested in a private type, so generated code cannot refer to it; make it visible to its package"
              .formatted(name));
    }
  }
}
