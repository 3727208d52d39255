package shadow;

import io.github.assistanttools.AssistantTool;

@AssistantTool
public interface ShadowTools {
  /** Takes types called like others. */
  List<String> all(
      ToolDispatcher dispatcher,
      List<Optional> list,
      java.util.List<java.lang.String> real,
      java.util.Optional<String> string,
      Override override,
      Objects objects,
      FunctionDefinition definition,
      ArgumentReader reader,
      java.lang.Integer integer);

  /** Is generated. */
  Generated generated(Integer integer, EnumShape shape);
}
