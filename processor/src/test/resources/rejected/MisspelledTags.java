import io.github.assistanttools.AssistantTool;

@AssistantTool
interface MisspelledTags {
  /**
   * A place.
   *
   * @param <T> is no component, and no mistake
   * @param locaton is misspelled
   */
  record Place<T>(String location, T label) {} // error: [AssistantToolDescription] @param locaton does not name a component of Place; did you mean location?

  /**
   * Goes somewhere.
   *
   * @param Place begins with a capital
   * @param vehicle is long gone, and nobody's misspelling
   */
  void go(Place<String> place); // error: [AssistantToolDescription] @param Place does not name a parameter of go; did you mean place? // error: [AssistantToolDescription] @param vehicle does not name a parameter of go; correct the name, or remove the tag

  /**
   * Stays somewhere.
   *
   * @param nights how many
   * @param night is near what has its own tag
   */
  void stay(int nights, Room room); // error: [AssistantToolDescription] @param night does not name a parameter of stay; did you mean nights?

  /**
   * Leaves.
   *
   * @param reason is asked of nobody
   */
  void leave(); // error: [AssistantToolDescription] @param reason does not name a parameter of leave; correct the name, or remove the tag

  /**
   * A room.
   *
   * @param number of the room
   * @param floor is part of the number now
   */
  record Room(int number) {} // error: [AssistantToolDescription] @param floor does not name a component of Room; correct the name, or remove the tag
}
