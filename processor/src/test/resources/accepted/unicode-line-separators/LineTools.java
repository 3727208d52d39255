import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import io.github.assistanttools.Description;
import io.github.assistanttools.Name;

@AssistantTool
public interface LineTools {
  /** Takes characters that Java's regular expressions, but not Java, take for line ends. */
  @Description("a\u2028b\u2029c\u0085d\u000be\ff\u001cg")
  String lines(
      @Name("x\u2028y") @Description("a\u2028b\u2029c\u0085d\u000be\ff\rg\r\nh") String x,
      @Default("\"\u2028 \u0085\"") String y);
}
