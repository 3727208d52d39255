import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Description;

@AssistantTool
interface NoDescription {
  void nothing(); // error: [AssistantToolDescription] nothing has no description, so the model would have to guess what it does; add Javadoc in the interface's own file, or @Description

  // Not Javadoc.
  void comment(); // error: [AssistantToolDescription] comment has no description, so the model would have to guess what it does; add Javadoc in the interface's own file, or @Description

  /** */
  void empty(); // error: [AssistantToolDescription] empty has no description, so the model would have to guess what it does; add Javadoc in the interface's own file, or @Description

  /** @param x only a tag */
  void tag(int x); // error: [AssistantToolDescription] tag has no description, so the model would have to guess what it does; add Javadoc in the interface's own file, or @Description

  @Description("") // error: [AssistantToolDescription] emptyAnnotation has no description, so the model would have to guess what it does; add Javadoc in the interface's own file, or @Description
  void emptyAnnotation();

  /** Javadoc does not help a blank annotation. */
  @Description(" \t\n") // error: [AssistantToolDescription] blankAnnotation has no description, so the model would have to guess what it does; add Javadoc in the interface's own file, or @Description
  void blankAnnotation();

  /** {@inheritDoc} */
  void inherited(); // error: [AssistantToolDescription] the {@inheritDoc} has no text to inherit in this file, and comments in other files are not read; write the text, or use @Description
}
