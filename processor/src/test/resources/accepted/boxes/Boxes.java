import io.github.assistanttools.AssistantTool;

@AssistantTool
public interface Boxes {
  /** Takes every box. */
  Values all(
      Boolean truth,
      Byte int8,
      Short int16,
      Integer int32,
      Long int64,
      Float float32,
      Double float64,
      Character character);

  /** Gives one. */
  Integer one();

  record Values(
      Boolean truth,
      Byte int8,
      Short int16,
      Integer int32,
      Long int64,
      Float float32,
      Double float64,
      Character character) {}
}
