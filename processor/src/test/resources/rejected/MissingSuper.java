import io.github.assistanttools.AssistantTool;

@AssistantTool // error: [AssistantToolMissingType] NoSuper cannot be found, and no annotation processor generated it; import or create it
interface MissingSuper extends NoSuper<String> {} // error: compiler: cannot find symbol
