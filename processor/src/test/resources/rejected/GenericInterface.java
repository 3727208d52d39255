import io.github.assistanttools.AssistantTool;

@AssistantTool // error: [AssistantToolGeneric] GenericInterface has type parameters, so its functions have no fixed schema; extend it with an interface that supplies type arguments, and annotate that one
interface GenericInterface<T> {
  /** Takes a T. */
  void take(T value);
}
