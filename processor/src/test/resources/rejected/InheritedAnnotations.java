import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.assistanttools.AssistantTool;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

@AssistantTool
interface InheritedAnnotations extends Base {
  /** Finds. */
  void find(int limit); // error: [AssistantToolConstraint] InheritedAnnotations.find overrides Base.find, whose @Min would be ignored here; repeat it on the property

  /** Takes. */
  void take(Named named, Bean bean, Repeated repeated);

  record Named(String name) implements HasName { // error: [AssistantToolConstraint] InheritedAnnotations.Named.name overrides HasName.name, whose @NotBlank would be ignored here; repeat it on the property // error: [AssistantToolJackson] InheritedAnnotations.Named.name overrides HasName.name, whose @JsonProperty would be ignored here; repeat it on the property
  }

  record Repeated(@JsonProperty("full_name") @NotBlank String name) implements HasName {}

  class Parent {
    @JsonProperty("full_name")
    public String getName() {
      return "";
    }

    // An overload of the setter in Bean, which does not override it.
    public void setName(@Min(1) int name) {}
  }

  class Bean extends Parent {
    @Override
    public String getName() { // error: [AssistantToolJackson] InheritedAnnotations.Bean.getName overrides InheritedAnnotations.Parent.getName, whose @JsonProperty would be ignored here; repeat it on the property
      return "";
    }

    public void setName(String name) {}
  }
}

interface HasName {
  @JsonProperty("full_name")
  @NotBlank
  String name();
}

interface Base {
  void find(@Min(1) int limit);
}
