import io.github.assistanttools.AssistantTool;
import java.util.List;

@AssistantTool
public interface OrderTools {
  /** Places an order. */
  String placeOrder(Order order);

  record Order(List<Item> items) {}

  record Item(
      String sku, int quantity, Number price) {}
}
