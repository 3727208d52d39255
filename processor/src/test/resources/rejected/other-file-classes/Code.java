import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Min;

final class Code {
  @JsonCreator
  Code(@Min(1) String value) {} // error: [AssistantToolConstraint] @Min says nothing about java.lang.String; remove it, or use a type that it is made for

  @JsonValue
  String value() {
    return "";
  }
}
