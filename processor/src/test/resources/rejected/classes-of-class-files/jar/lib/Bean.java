package lib;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.assistanttools.Default;
import io.github.assistanttools.Name;
import java.io.File;
import java.io.IOException;

public class Bean {
  public File file;

  @Default("x")
  public int number;

  @JsonFormat(pattern = "x")
  public String text;

  @Name("text")
  public String other;

  public void setLate(int late) throws IOException {}
}
