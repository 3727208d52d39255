import io.github.assistanttools.AssistantTool;

class AmbiguousMethods {
  @AssistantTool // error: [AssistantToolDuplicate] all is inherited from AmbiguousMethods.Store and from AmbiguousMethods.Texts with different erased parameters, so Java cannot tell which one a call means; declare it again in Both // error: [AssistantToolDuplicate] put is inherited from AmbiguousMethods.Store and from AmbiguousMethods.Texts with different erased parameters, so Java cannot tell which one a call means; declare it again in Both
  interface Both extends Store<String>, Texts {}

  @AssistantTool // error: [AssistantToolDuplicate] all is inherited from AmbiguousMethods.Texts and from AmbiguousMethods.Store with different erased parameters, so Java cannot tell which one a call means; declare it again in Again
  interface Again extends Texts, Store<String> {
    /** Puts. */
    @Override
    void put(String key, int count);
  }

  @AssistantTool
  interface Same extends Store<Integer>, Other<Integer> {}

  interface Store<K> {
    /** Puts. */
    void put(K key, int count);

    /** Puts all. */
    void all(K[] keys);
  }

  interface Other<T> {
    /** Puts. */
    void put(T key, int count);
  }

  interface Texts {
    /** Puts. */
    void put(String key, int count);

    /** Puts all. */
    void all(String[] keys);
  }
}
