import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Name;

@AssistantTool
interface Overloads {
  /** Finds by name. */
  String find(String name);

  /** Finds by number. */
  String find(int number); // error: [AssistantToolDuplicate] find is overloaded, but functions cannot be: "find" is taken; give one of them a @Name of its own

  /** Is an overload with a name of its own. */
  @Name("find_both")
  String find(String name, int number);
}
