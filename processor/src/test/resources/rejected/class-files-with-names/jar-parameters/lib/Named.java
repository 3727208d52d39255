package lib;

import io.github.assistanttools.Description;
import java.io.File;

public interface Named {
  @Description("Has kept its names.")
  void base(String kept, File file);
}
