package names;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.runtime.ToolContext;
import java.util.List;
import java.util.Optional;

@AssistantTool
public interface LocalTools {
  /** Has parameters called like the generator's. */
  String all(
      String in,
      String out,
      String tools,
      String context,
      int property,
      String value,
      String element,
      String args,
      String invocation,
      String java,
      String io,
      String names,
      String List,
      String string,
      String yield,
      String record,
      String var,
      String sealed,
      String permits,
      String when,
      String refused,
      String item,
      String nested,
      String name,
      String function,
      String FUNCTIONS,
      String ALL,
      String $,
      String this$0,
      String _x,
      List<Optional<Thing>> things,
      ToolContext toolContext);

  /** Has methods called like the generator's. */
  String dispatch(String function);

  /** Lists. */
  List<String> functions();

  /** Tools. */
  String tools();

  /** Reads. */
  String readThing(Thing thing);

  /** Writes. */
  Thing writeThing();

  /** Is called like Object's, but is not. */
  boolean equals(String other);

  /** Waits. */
  void wait(String event);

  record Thing(String in, String out, int property, String value, String refused, String Thing, String java) {}
}
