import io.github.assistanttools.AssistantTool;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;

@AssistantTool
public interface Origins {
  /** Takes nullable values of three origins. */
  String all(
      @Own.Nullable String own,
      @org.jspecify.annotations.Nullable String typeUse,
      List<@org.jspecify.annotations.Nullable String> elements,
      Optional<@org.jspecify.annotations.Nullable String> twice,
      String @org.jspecify.annotations.Nullable [] array,
      @org.jspecify.annotations.Nullable String[] holes,
      Box<@org.jspecify.annotations.Nullable Integer> box,
      Mixed mixed);

  /** Gives null at times. */
  @org.jspecify.annotations.Nullable Mixed mixed();

  record Mixed(@Own.Nullable Integer own, @org.jspecify.annotations.Nullable Integer typeUse) {}

  record Box<T>(T value, List<T> values) {}

  final class Own {
    @Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD})
    @interface Nullable {}

    private Own() {}
  }
}
