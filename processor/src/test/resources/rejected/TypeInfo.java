import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import io.github.assistanttools.AssistantTool;

@AssistantTool
interface TypeInfo {
  /** Takes sealed types that Jackson is to tell apart in other ways. */
  void take(
      ByClass byClass,
      Wrapped wrapped,
      Visible visible,
      Fallback fallback,
      Existing existing,
      Deduced deduced,
      ManyNames names,
      Above.Below below);

  /** Takes a member with a discriminator of its own. */
  void member(Holder holder);

  @JsonTypeInfo(use = Id.CLASS) // error: [AssistantToolJackson] @JsonTypeInfo with use = CLASS is not supported; write @JsonTypeInfo(use = Id.NAME, property = "type")
  sealed interface ByClass {
    record A(int x) implements ByClass {}
  }

  @JsonTypeInfo(use = Id.NAME, include = As.WRAPPER_OBJECT) // error: [AssistantToolJackson] @JsonTypeInfo with include = WRAPPER_OBJECT is not supported; write @JsonTypeInfo(use = Id.NAME, property = "type")
  sealed interface Wrapped {
    record A(int x) implements Wrapped {}
  }

  @JsonTypeInfo(use = Id.NAME, property = "type", visible = true) // error: [AssistantToolJackson] @JsonTypeInfo with visible = true is not supported; write @JsonTypeInfo(use = Id.NAME, property = "type")
  sealed interface Visible {
    record A(int x) implements Visible {}
  }

  @JsonTypeInfo(use = Id.NAME, defaultImpl = Fallback.A.class) // error: [AssistantToolJackson] @JsonTypeInfo with a defaultImpl is not supported; write @JsonTypeInfo(use = Id.NAME, property = "type")
  sealed interface Fallback {
    record A(int x) implements Fallback {}
  }

  @JsonTypeInfo(use = Id.NAME, include = As.EXISTING_PROPERTY, property = "kind") // error: [AssistantToolJackson] @JsonTypeInfo with include = EXISTING_PROPERTY is not supported; write @JsonTypeInfo(use = Id.NAME, property = "type")
  sealed interface Existing {
    record A(int x) implements Existing {}
  }

  @JsonTypeInfo(use = Id.DEDUCTION) // error: [AssistantToolJackson] @JsonTypeInfo with use = DEDUCTION is not supported; write @JsonTypeInfo(use = Id.NAME, property = "type")
  sealed interface Deduced {
    record A(int x) implements Deduced {}
  }

  @JsonSubTypes(@JsonSubTypes.Type(value = ManyNames.A.class, names = {"a", "b"})) // error: [AssistantToolJackson] the names of a @JsonSubTypes.Type are not supported; give each type one name
  sealed interface ManyNames {
    record A(int x) implements ManyNames {}
  }

  @JsonTypeInfo(use = Id.MINIMAL_CLASS) // error: [AssistantToolJackson] @JsonTypeInfo with use = MINIMAL_CLASS is not supported; write @JsonTypeInfo(use = Id.NAME, property = "type")
  sealed interface Above {
    sealed interface Below extends Above {
      record A(int x) implements Below {}
    }
  }

  record Holder(@JsonTypeInfo(use = Id.NAME) Open open) {} // error: [AssistantToolJackson] @JsonTypeInfo on TypeInfo.Holder would change the JSON form and is not supported; put it on a sealed type

  record Open(int x) {}
}
