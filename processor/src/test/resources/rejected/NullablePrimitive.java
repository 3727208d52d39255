import io.github.assistanttools.AssistantTool;
import org.jspecify.annotations.Nullable;

@AssistantTool
interface NullablePrimitive {
  /** Takes a primitive that is said to be null at times. */
  int take(@Other.Nullable int declared, Inner inner); // error: [AssistantToolNullable] a primitive is never null; use its boxed type, or an Optional, or @Default

  record Inner(@Other.Nullable long value, @Nullable Long fine) {} // error: [AssistantToolNullable] inner.value: a primitive is never null; use its boxed type, or an Optional, or @Default

  class Other {
    @interface Nullable {}
  }
}
