package builds.base;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

public class OnGetters {
  private String yard = "";
  private List<String> words = List.of();
  private Integer count;

  public @Nullable String getYard() {
    return yard;
  }

  public void setYard(String yard) {
    this.yard = yard;
  }

  public List<@Size(max = 7) String> getWords() {
    return words;
  }

  public void setWords(List<String> words) {
    this.words = words;
  }

  public @Nullable Integer getCount() {
    return count;
  }

  public void setCount(Integer count) {
    this.count = count;
  }
}
