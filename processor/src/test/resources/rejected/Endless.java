import io.github.assistanttools.AssistantTool;
import java.util.List;
import java.util.Optional;

@AssistantTool
interface Endless {
  /** Takes what never ends. */
  void take(Node node, Ping ping, Box<Box<Integer>> fine, Loop<String> loop, Tree tree);

  record Node(int value, Node next) {} // error: [AssistantToolEndless] Node.next makes every Node hold another, without end; make it @Nullable, an Optional or a List

  record Ping(Pong pong) {} // error: [AssistantToolEndless] Ping.pong makes every Ping hold another, without end; make it @Nullable, an Optional or a List

  record Pong(Ping ping) {} // error: [AssistantToolEndless] Pong.ping makes every Pong hold another, without end; make it @Nullable, an Optional or a List

  record Box<T>(T value) {}

  record Loop<T>(T value, Loop<T> loop) {} // error: [AssistantToolEndless] Loop.loop makes every Loop hold another, without end; make it @Nullable, an Optional or a List

  record Tree(List<Tree> fine, Optional<Tree> too) {}
}
