import java.io.File;

interface Parent {
  /** Is described, but not for the model. */
  void parent(File file); // error: [AssistantToolDescription] parent has no description, so the model would have to guess what it does; add Javadoc in the interface's own file, or @Description // error: [AssistantToolType] java.io.File has no JSON form; use String, an enum or a record instead
}
