package lib;

import io.github.assistanttools.Default;
import java.io.File;
import java.util.List;

public record Order(List<Item> items, @Default("x") int number) {
  public record Item(File price, Hidden hidden) {}

  record Hidden(int x) {}
}
