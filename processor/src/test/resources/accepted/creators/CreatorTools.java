import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.assistanttools.AssistantTool;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@AssistantTool(strict = false)
public interface CreatorTools {
  /** Converts. */
  Range convert(Range range, Page<Integer> page, Account account, Names names);

  final class Range {
    private final int low;
    private final int high;

    @JsonCreator
    public Range(@JsonProperty("low") int low, @JsonProperty("high") @Nullable Integer high) {
      this.low = low;
      this.high = high == null ? low : high;
    }

    public int getLow() {
      return low;
    }

    public int getHigh() {
      return high;
    }
  }

  final class Page<T> {
    private final List<T> items;

    private Page(List<T> items) {
      this.items = items;
    }

    /**
     * Makes one.
     *
     * @param items what is on it
     */
    @JsonCreator
    public static <T> Page<T> of(@JsonProperty("items") List<T> items) {
      return new Page<>(items);
    }

    public List<T> getItems() {
      return items;
    }
  }

  @JsonPropertyOrder({"owner", "iban"})
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Account(
      @JsonAlias({"account", "number"}) String iban, @JsonIgnore String token, String owner) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Names(String firstName, String lastURL) {}
}
