import io.github.assistanttools.AssistantTool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@AssistantTool
public interface Results {
  /** Gives nothing. */
  void nothing(int x);

  /** Gives nothing either. */
  Void boxedNothing();

  /** Gives a text later. */
  CompletionStage<String> later();

  /** Gives nothing later. */
  CompletionStage<Void> nothingLater();

  /** Gives a record later. */
  CompletableFuture<Point> pointLater();

  /** Gives points later. */
  CompletableFuture<? extends List<? extends Point>> pointsLater();

  /** Perhaps gives a number later. */
  CompletionStage<Optional<Integer>> perhapsLater();

  /** Gives bytes later. */
  CompletionStage<byte[]> bytesLater();

  /** Gives a map under strict. */
  Map<String, Object> map();

  /** Gives anything under strict. */
  Object anything();

  record Point(int x, int y) {}
}
