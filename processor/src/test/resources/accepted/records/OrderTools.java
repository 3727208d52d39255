import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Description;
import io.github.assistanttools.Name;
import java.math.BigDecimal;
import java.util.List;

@AssistantTool
public interface OrderTools {
  /**
   * Places an order.
   *
   * @param order what is ordered
   */
  Receipt placeOrder(Order order, Address billTo);

  /**
   * One order.
   *
   * @param items what and how many
   * @param shipTo where to
   */
  record Order(List<Item> items, Address shipTo, @Name("gift_note") String note) {}

  record Item(@Description("stock keeping unit") String sku, int quantity, Money price) {}

  @Description("A place to deliver to.")
  record Address(String street, String city) {}

  record Money(BigDecimal amount, String currency) {}

  record Receipt(String id, Money total, List<Item> items) {}

  record Unused(Thread thread) {}
}
