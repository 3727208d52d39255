import io.github.assistanttools.AssistantTool;
import lib.Named;

@AssistantTool // error: [AssistantToolType] base.file: java.io.File has no JSON form; use String, an enum or a record instead
interface ClassFilesWithNames extends Named {}
