import io.github.assistanttools.AssistantTool;

@AssistantTool
interface OtherFile {
  /** Javadoc of another file does not count, and errors stand there. */
  void place(Order order);
}
