import io.github.assistanttools.AssistantTool;
import java.util.List;
import java.util.Optional;

@AssistantTool
interface Endless {
  /** Takes what never ends. */
  void take(Node node, Ping ping, Box<Box<Integer>> fine, Loop<String> loop, Tree tree);

  record Node(int value, Node next) {} // error: [AssistantToolEndless] Endless.Node.next always contains another Endless.Node, so no finite value exists; make it @Nullable, an Optional or a List

  record Ping(Pong pong) {} // error: [AssistantToolEndless] Endless.Ping.pong always contains another Endless.Ping, so no finite value exists; make it @Nullable, an Optional or a List

  record Pong(Ping ping) {} // error: [AssistantToolEndless] Endless.Pong.ping always contains another Endless.Pong, so no finite value exists; make it @Nullable, an Optional or a List

  record Box<T>(T value) {}

  record Loop<T>(T value, Loop<T> loop) {} // error: [AssistantToolEndless] Endless.Loop.loop always contains another Endless.Loop, so no finite value exists; make it @Nullable, an Optional or a List

  record Tree(List<Tree> fine, Optional<Tree> too) {}
}
