import io.github.assistanttools.AssistantTool;
import lib.Base;
import lib.Size;

@AssistantTool
public interface JarTools extends Base<Size> {
  /** Weighs. */
  int weigh(lib.Parcel parcel);
}
