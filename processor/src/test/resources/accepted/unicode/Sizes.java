import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import io.github.assistanttools.Description;
import io.github.assistanttools.Name;

@AssistantTool
public interface Sizes {
  @Name("measure")
  @Description("Mißt 😀 \"quoted\" \\ back \\u0041 \\\\u0041 $L $S ''' \"\"\" \t tab \n line \r return \0 nul end")
  Maß größe(
      @Name("Länge in μm 😀") int länge,
      @Name("\"\"\"") @Description("\"\"\"\"\"\" and \\") String quotes,
      @Name("\\") @Default("\"\\ud83d\\ude00 \\u0041\"") String slash,
      @Name("a\nb") String twoLines,
      String 数量,
      Farbe farbe);

  enum Farbe {
    @Name("grün 🟢")
    GRÜN,
    @Name("\"")
    QUOTE,
    ǅ
  }

  record Maß(int länge, @Name("\\u0041") String $dollar, String ß) {}
}
