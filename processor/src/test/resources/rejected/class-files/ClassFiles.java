import io.github.assistanttools.AssistantTool;
import java.util.List;
import lib.Base;
import lib.Order;

@AssistantTool // error: [AssistantToolName] "no good" is not a valid function name: 1 to 64 of the characters a-z, A-Z, 0-9, _ and -; give badName a @Name // error: [AssistantToolParameterName] the class file that declares base does not contain the name of arg0; compile it with -parameters, or put @Name on the parameter // error: [AssistantToolParameterName] the class file that declares base does not contain the name of arg2; compile it with -parameters, or put @Name on the parameter // error: [AssistantToolType] base.arg2: java.io.File has no JSON form; use String, an enum or a record instead // error: [AssistantToolDescription] undescribed has no description, so the model would have to guess what it does; add Javadoc in the interface's own file, or @Description
interface ClassFiles extends Base {
  /** Takes a record of a jar. */
  void place(List<Order> orders, lib.Kind kind); // error: [AssistantToolType] orders[].items[].price: java.io.File has no JSON form; use String, an enum or a record instead // error: [AssistantToolType] orders[].items[].hidden: lib.Order.Hidden is not visible to the generated dispatcher; make it public, or package-private in the package of the tool interface // error: [AssistantToolDefault] orders[].number: the default is not a single JSON value; write a literal such as 10, true, "text" (with the quotes) or [1, 2] // error: [AssistantToolDuplicate] "a" names two constants of lib.Kind; give one of them a @Name of its own
}
