import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Name;

@AssistantTool
interface DuplicateConstants {
  /** Takes one. */
  Unit take(Unit unit);

  enum Unit {
    @Name("c")
    CELSIUS,
    @Name("c") // error: [AssistantToolDuplicate] "c" names two constants of DuplicateConstants.Unit; give one of them a @Name of its own
    CENTIGRADE,
    c // error: [AssistantToolDuplicate] "c" names two constants of DuplicateConstants.Unit; give one of them a @Name of its own
  }
}
