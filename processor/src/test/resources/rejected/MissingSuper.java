import io.github.assistanttools.AssistantTool;

@AssistantTool
interface MissingSuper extends NoSuper<String> {} // error: compiler: cannot find symbol
