import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Name;

@AssistantTool
interface FunctionNames {
  /** Has a bad name. */
  @Name("get weather!é") // error: [AssistantToolName] "get weather!é" is not a valid function name: 1 to 64 of the characters a-z, A-Z, 0-9, _ and -; give one a @Name
  void one();

  /** Has an empty name. */
  @Name("") // error: [AssistantToolName] "" is not a valid function name: 1 to 64 of the characters a-z, A-Z, 0-9, _ and -; give two a @Name
  void two();

  /** Has too long a name. */
  @Name("a234567890123456789012345678901234567890123456789012345678901234x") // error: [AssistantToolName] "a234567890123456789012345678901234567890123456789012345678901234x" is not a valid function name: 1 to 64 of the characters a-z, A-Z, 0-9, _ and -; give three a @Name
  void three();

  /** Has the longest name. */
  @Name("a23456789012345678901234567890123456789012345678901234567890123_")
  void four();

  /** Has a name in another script. */
  void größe(); // error: [AssistantToolName] "größe" is not a valid function name: 1 to 64 of the characters a-z, A-Z, 0-9, _ and -; give größe a @Name

  /** Has a dollar. */
  void $five(); // error: [AssistantToolName] "$five" is not a valid function name: 1 to 64 of the characters a-z, A-Z, 0-9, _ and -; give $five a @Name
}
