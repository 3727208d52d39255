import io.github.assistanttools.AssistantTool;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

@AssistantTool
public interface Failing {
  /** May fail. */
  String read(String file) throws IOException, TimeoutException, IllegalStateException;

  /** May fail in its own way. */
  void write() throws Refused;

  /** May fail in any way. */
  void anything() throws Throwable;

  class Refused extends Exception {
    private static final long serialVersionUID = 1;
  }
}
