import io.github.assistanttools.AssistantTool;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

@AssistantTool
public interface Optionals {
  /** Takes every optional. */
  Filter search(
      Optional<String> text,
      OptionalInt limit,
      OptionalLong after,
      OptionalDouble score,
      Optional<Filter> filter,
      Optional<List<Filter>> filters,
      List<Optional<Integer>> holes);

  /** Perhaps finds something. */
  Optional<Filter> find();

  /** Perhaps counts. */
  OptionalInt count();

  /** Perhaps scores. */
  Optional<List<OptionalDouble>> scores();

  record Filter(Optional<String> field, OptionalLong least, Optional<int[]> numbers) {}
}
