import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Name;

@AssistantTool
interface PropertyNames {
  /** Takes a property without a name. */
  void take(@Name("") String value, Inner inner); // error: [AssistantToolName] the name of value is empty; give it another

  record Inner(@Name("") String x) {} // error: [AssistantToolName] the name of x is empty; give it another
}
