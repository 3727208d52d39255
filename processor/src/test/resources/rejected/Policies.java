import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.ToolPolicy;

@AssistantTool
interface Policies {
  /** Has no duration. */
  @ToolPolicy(timeout = "5 seconds") // error: [AssistantToolPolicy] "5 seconds" is not a timeout; write an ISO-8601 duration of at least a millisecond, such as PT5S
  void words();

  /** Has nothing. */
  @ToolPolicy(timeout = "PT0S") // error: [AssistantToolPolicy] "PT0S" is not a timeout; write an ISO-8601 duration of at least a millisecond, such as PT5S
  void zero();

  /** Has less. */
  @ToolPolicy(timeout = "PT-5S") // error: [AssistantToolPolicy] "PT-5S" is not a timeout; write an ISO-8601 duration of at least a millisecond, such as PT5S
  void negative();

  /** Has hardly anything. */
  @ToolPolicy(timeout = "PT0.0001S") // error: [AssistantToolPolicy] "PT0.0001S" is not a timeout; write an ISO-8601 duration of at least a millisecond, such as PT5S
  void tiny();

  /** Has too much. */
  @ToolPolicy(timeout = "P99999999999999999999D") // error: [AssistantToolPolicy] "P99999999999999999999D" is not a timeout; write an ISO-8601 duration of at least a millisecond, such as PT5S
  void huge();

  /** Is fine. */
  @ToolPolicy(timeout = "PT0.001S")
  void fine();
}
