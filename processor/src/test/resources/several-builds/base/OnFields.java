package builds.base;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

public class OnFields {
  private @Nullable String zone;
  private List<@NotBlank String> words = List.of();
  private int after;
  private @OrNull.Nullable Dummy dummy;

  public record Dummy(int x) {}

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public List<String> getWords() {
    return words;
  }

  public void setWords(List<String> words) {
    this.words = words;
  }

  public int getAfter() {
    return after;
  }

  public void setAfter(int after) {
    this.after = after;
  }

  public Dummy getDummy() {
    return dummy;
  }

  public void setDummy(Dummy dummy) {
    this.dummy = dummy;
  }
}
