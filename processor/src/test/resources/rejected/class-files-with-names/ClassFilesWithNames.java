import io.github.assistanttools.AssistantTool;
import lib.Named;

@AssistantTool // error: [AssistantToolType] base.file: java.io.File has no JSON form; declare base again in the tool interface
interface ClassFilesWithNames extends Named {}
