import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.assistanttools.AssistantTool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Types that say where null may be, and where it may not. */
@AssistantTool(strict = false)
@NullMarked
interface MarkedTools {

  record OrderId(@JsonValue String value) {}

  enum Unit {
    PIECE,
    KILO
  }

  record Item(String sku, int quantity, @Nullable Unit unit) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Order(
      OrderId id,
      List<Item> items,
      @Nullable List<@Nullable String> notes,
      Map<Unit, Item[]> byUnit,
      Optional<String> code,
      Object extra) {}

  @NullUnmarked
  record Legacy(String text, List<String> lines) {}

  /** Finds an order. */
  @Nullable
  Order find(OrderId id);

  /** Names it. */
  String name(List<Item> items);

  /** Reads the old form. */
  Legacy legacy();

  /** Whatever there is. */
  Map<String, @Nullable Object> all();
}
