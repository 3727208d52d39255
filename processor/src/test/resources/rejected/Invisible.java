import io.github.assistanttools.AssistantTool;
import java.util.List;

@AssistantTool
interface Invisible {
  /** Takes what the dispatcher cannot name. */
  List<Holder.Kind> take(Holder.Secret secret, List<Holder.Kind> kinds); // error: [AssistantToolType] Invisible.Holder.Secret is not visible to the generated dispatcher; make it public, or package-private in the package of the tool interface // error: [AssistantToolType] kinds[]: Invisible.Holder.Kind is not visible to the generated dispatcher; make it public, or package-private in the package of the tool interface // error: [AssistantToolType] take()[]: Invisible.Holder.Kind is not visible to the generated dispatcher; make it public, or package-private in the package of the tool interface

  class Holder {
    private record Secret(int x) {}

    private enum Kind {
      A
    }
  }
}
