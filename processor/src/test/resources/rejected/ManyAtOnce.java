import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import io.github.assistanttools.Name;
import io.github.assistanttools.ToolPolicy;
import java.io.File;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class ManyAtOnce {
  @AssistantTool
  interface One {
    @Name("one two") // error: [AssistantToolName] "one two" is not a valid function name: 1 to 64 of the characters a-z, A-Z, 0-9, _ and -; give first a @Name
    @ToolPolicy(timeout = "soon") // error: [AssistantToolPolicy] "soon" is not a timeout; write an ISO-8601 duration of at least a millisecond, such as PT5S
    <T> File first(File file, Map<String, File> map, @Default("x") int number); // error: [AssistantToolGeneric] first has type parameters, so it has no fixed schema; write the types themselves // error: [AssistantToolDescription] first has no description, so the model would have to guess what it does; add Javadoc in the interface's own file, or @Description // error: [AssistantToolType] java.io.File has no JSON form; use String, an enum or a record instead // error: [AssistantToolStrict] a Map has no strict form; use a record or a list of a record, or turn strict off with @AssistantTool(strict = false) // error: [AssistantToolType] map{}: java.io.File has no JSON form; use String, an enum or a record instead // error: [AssistantToolDefault] the default x is not a single JSON value; write a literal such as 10, true, "text" (with the quotes) or [1, 2] // error: [AssistantToolType] java.io.File has no JSON form; use String, an enum or a record instead

    void second(String a, @Name("a") String b); // error: [AssistantToolDuplicate] a and b have the same property name, "a"; give one of them a @Name of its own // error: [AssistantToolDescription] second has no description, so the model would have to guess what it does; add Javadoc in the interface's own file, or @Description
  }

  @AssistantTool
  interface Two {
    /** Shares a record with the third. */
    void take(Shared shared);
  }

  @AssistantTool
  interface Three {
    /** Shares a record with the second. */
    void take(Shared shared);
  }

  record Shared(File file) {} // error: [AssistantToolType] shared.file: java.io.File has no JSON form; use String, an enum or a record instead
}
