import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Name;
import io.github.assistanttools.Naming;

@AssistantTool(naming = Naming.SNAKE_CASE)
public interface SnakeTools {
  /** Gets a status. */
  HTTPResult getHTTPStatus(String requestURL, int retry2Times, String x);

  /** Gets a URL. */
  String getURL(@Name("asWritten") String anotherName);

  /** Keeps the name that is given. */
  @Name("KeepMe")
  String dropMe(KeepMe value);

  record HTTPResult(int statusCode, String lastModifiedUTC) {}

  enum KeepMe {
    camelCase,
    UPPER_CASE
  }
}
