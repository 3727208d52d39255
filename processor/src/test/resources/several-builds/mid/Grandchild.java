package builds.mid;

import builds.base.*;
import java.util.List;
import org.jspecify.annotations.Nullable;

public class Grandchild extends Child {
  private Page<@Nullable Tag> pages = new Page<>(List.of(), null, List.of());

  public Page<@Nullable Tag> getPages() {
    return pages;
  }

  public void setPages(Page<@Nullable Tag> pages) {
    this.pages = pages;
  }
}
