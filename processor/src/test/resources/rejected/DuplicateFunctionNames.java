import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Name;
import io.github.assistanttools.Naming;

@AssistantTool(naming = Naming.SNAKE_CASE)
interface DuplicateFunctionNames {
  /** Gets. */
  String getURL();

  /** Gets. */
  String getUrl(); // error: [AssistantToolDuplicate] getUrl and getURL have the same function name: "get_url" is taken; give one of them a @Name of its own

  /** Gets. */
  @Name("get_url") // error: [AssistantToolDuplicate] fetch and getURL have the same function name: "get_url" is taken; give one of them a @Name of its own
  String fetch();
}
