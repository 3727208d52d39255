import io.github.assistanttools.AssistantTool;
import java.util.List;

@AssistantTool
interface GenericMethod {
  /** Has a type parameter. */
  <T> void unused(); // error: [AssistantToolGeneric] unused has type parameters, so it has no fixed schema; write the types themselves

  /** Uses it. */
  <T> T first(List<T> values); // error: [AssistantToolGeneric] first has type parameters, so it has no fixed schema; write the types themselves // error: [AssistantToolGeneric] values[]: the type variable T has no type here; write the type itself // error: [AssistantToolGeneric] the type variable T has no type here; write the type itself

  /** Uses it with a bound. */
  <T extends Comparable<T> & Runnable> String greatest(T one, T[] rest); // error: [AssistantToolGeneric] greatest has type parameters, so it has no fixed schema; write the types themselves // error: [AssistantToolGeneric] the type variable T has no type here; write the type itself // error: [AssistantToolGeneric] rest[]: the type variable T has no type here; write the type itself
}
