package builds.base;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public class OnSetters {
  private String xray = "";
  private List<String> words = List.of();
  private Map<String, Integer> ages = Map.of();

  public String getXray() {
    return xray;
  }

  public void setXray(@Nullable String xray) {
    this.xray = xray;
  }

  public List<String> getWords() {
    return words;
  }

  public void setWords(List<@Nullable @Size(min = 1) String> words) {
    this.words = words;
  }

  public Map<String, Integer> getAges() {
    return ages;
  }

  public void setAges(Map<@Size(max = 9) String, @Positive Integer> ages) {
    this.ages = ages;
  }
}
