package lib;

import io.github.assistanttools.Description;
import io.github.assistanttools.Name;
import java.io.File;

public interface Base {
  @Description("Has lost its names.")
  void base(String lost, @Name("kept") String named, File file);

  /** Has lost its description. */
  void undescribed();

  @Description("Has a bad name.")
  @Name("no good")
  void badName();
}
