import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Description;

/**
 * Not a function.
 *
 * @see Object
 */
@AssistantTool
public interface DocTools {
  /**
   * Finds <b>bold</b> things, {@code List<String>} &amp; {@link java.util.Map#get(Object) maps}, or
   * {@link String}, {@linkplain #find plain}, {@literal <not a tag>} &lt;tag&gt; &#64; &#x1F600; 1 < 2.
   *
   * <p>Second   paragraph:
   *
   * <ul>
   *   <li>one
   *   <li>two {@value Integer#MAX_VALUE}
   * </ul>
   *
   * <pre>{@code
   * @Override
   * int x = 1;
   * }</pre>
   *
   * @param text the <i>text</i> to find,
   *     over two lines
   * @param <T> is no parameter
   * @param page a {@link Page}
   * @return what was found
   * @throws IllegalStateException never
   * @see #other
   */
  Page find(String text, Page page, int undocumented);

  /** One line. */
  void other();

  /** Multiplies 2 * 3 * 4, _as it stands_, `x`. */
  void oneLine();

  /**# of *all* items.*/
  void withoutSpace();

  /** Adds:
   *- *no* item
   *- _no_ item */
  void withoutSpaces();

  /**
   * Loses to the annotation.
   *
   * @param x loses as well
   */
  @Description("Wins over Javadoc.")
  void wins(@Description("wins, too") int x);

  /**
   * A page.
   *
   * @param number counted from {@code 1}
   */
  record Page(int number, Kind kind) {}

  /** A kind. */
  enum Kind {
    /** Is small. */
    SMALL,

    /**
     * Is large,
     * very large.
     */
    LARGE,

    PLAIN
  }
}
