import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.assistanttools.AssistantTool;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@AssistantTool(strict = false)
public interface ValueTools {
  /** Pays. */
  Map<OrderId, Money> pay(
      OrderId order, @Nullable Money amount, List<OrderId> others, Optional<Tags> tags);

  final class OrderId {
    private final String value;

    @JsonCreator
    public OrderId(@Pattern(regexp = "[A-Z]{2}-\\d+") String value) {
      this.value = value;
    }

    @JsonValue
    public String value() {
      return value;
    }
  }

  record Money(BigDecimal amount) {
    @JsonCreator
    public static Money of(BigDecimal amount) {
      return new Money(amount);
    }

    @JsonValue
    public BigDecimal amount() {
      return amount;
    }
  }

  record Tags(@JsonValue Set<String> all) {}
}
