import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Min;

final class Code {
  @JsonCreator
  Code(@Min(1) String value) {} // error: [AssistantToolConstraint] @Min does not apply to java.lang.String; remove it, or change the type

  @JsonValue
  String value() {
    return "";
  }
}
