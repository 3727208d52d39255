import io.github.assistanttools.AssistantTool;

public interface Heir {
  @AssistantTool
  interface Tools extends Base<String>, Other {
    /**
     * Here: {@inheritDoc} And more.
     *
     * @param name as above: {@inheritDoc}
     */
    @Override
    void put(String name, int count);

    /** {@inheritDoc Other} */
    @Override
    int both();
  }

  interface Base<T> {
    /**
     * Puts a thing, at most {@value #MOST} times.
     *
     * @param thing what to <b>put</b>
     */
    void put(T thing, int count);

    int MOST = 3;

    /** From the base. */
    int both();
  }

  interface Other {
    /** From the other. */
    int both();
  }
}
