import io.github.assistanttools.AssistantTool;
import java.util.List;
import lib.Base;
import lib.Order;

@AssistantTool // error: [AssistantToolDescription] undescribed has no description, so the model would have to guess what it does; declare undescribed again in the tool interface // error: [AssistantToolName] "no good" is not a valid function name: 1 to 64 of the characters a-z, A-Z, 0-9, _ and -; declare badName again in the tool interface // error: [AssistantToolParameterName] the class file that declares base does not contain the name of arg0; compile it with -parameters, put @Name on the parameter, or declare the method again in the tool interface // error: [AssistantToolParameterName] the class file that declares base does not contain the name of arg2; compile it with -parameters, put @Name on the parameter, or declare the method again in the tool interface // error: [AssistantToolType] base.arg2: java.io.File has no JSON form; declare base again in the tool interface
interface ClassFiles extends Base {
  /** Takes a record of a jar. */
  void place(List<Order> orders, lib.Kind kind); // error: [AssistantToolDefault] orders[].number: the default x is not a single JSON value; write a literal such as 10, true, "text" (with the quotes) or [1, 2] // error: [AssistantToolType] orders[].items[].price: java.io.File has no JSON form; use a type of your own in place of lib.Order // error: [AssistantToolType] orders[].items[].hidden: lib.Order.Hidden is not visible to the generated dispatcher; use a type of your own in place of lib.Order // error: [AssistantToolDuplicate] "a" names two constants of lib.Kind; use a type of your own in place of lib.Kind
}
