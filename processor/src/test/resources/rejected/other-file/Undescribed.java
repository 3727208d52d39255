import io.github.assistanttools.AssistantTool;

/** Inherits from another file, whose Javadoc does not count. */
@AssistantTool
interface Undescribed extends Parent {}
