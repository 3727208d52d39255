import io.github.assistanttools.AssistantTool;

@AssistantTool
interface MisspelledTags {
  /**
   * A place.
   *
   * @param <T> is no component, and no mistake
   * @param locaton is misspelled
   */
  record Place<T>(String location, T label) {} // error: [AssistantToolDescription] @param locaton names nothing of Place; did you mean location?

  /**
   * Goes somewhere.
   *
   * @param Place begins with a capital
   * @param vehicle is long gone, and nobody's misspelling
   */
  void go(Place<String> place); // error: [AssistantToolDescription] @param Place names nothing of go; did you mean place?
}
