import io.github.assistanttools.AssistantTool;
import java.io.File;
import java.util.List;

@AssistantTool
interface TypeArguments {
  /** Takes a page of what has no JSON form. */
  void take(Page<File> page, Page<String> fine); // error: [AssistantToolType] page.entries[]: java.io.File has no JSON form; use String, an enum or a record instead

  /** Gives it. */
  Holder give();

  record Holder(Page<Thread> page) {} // error: [AssistantToolType] give().page.entries[]: java.lang.Thread has no JSON form; use String, an enum or a record instead

  record Page<T>(List<T> entries) {}
}
