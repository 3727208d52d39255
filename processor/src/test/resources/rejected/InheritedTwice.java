import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Description;

class InheritedTwice {
  @AssistantTool // error: [AssistantToolDuplicate] give is inherited twice, with incompatible return types; rename one of them
  interface Both extends One, Other {}

  interface One {
    @Description("Gives a number.")
    int give();
  }

  interface Other {
    @Description("Gives a text.")
    String give();
  }
}
