import io.github.assistanttools.AssistantTool;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.assistanttools.Name;
import io.github.assistanttools.Naming;

@AssistantTool(naming = Naming.SNAKE_CASE)
interface DuplicatePropertyNames {
  /** Takes two of one name. */
  Result take(String userID, String userId, @Name("user_id") String other); // error: [AssistantToolDuplicate] userID and userId have the same property name, "user_id"; give one of them a @Name of its own // error: [AssistantToolDuplicate] userID and other have the same property name, "user_id"; give one of them a @Name of its own

  record Result(@JsonProperty("a") String b, String a) {} // error: [AssistantToolDuplicate] b and a have the same property name, "a"; give one of them a @Name of its own
}
