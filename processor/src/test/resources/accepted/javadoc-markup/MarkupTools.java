import io.github.assistanttools.AssistantTool;

@AssistantTool
public interface MarkupTools {
  int MOST = 10;
  long LONG = 7;
  String CAF\u00c9 = "caf\u00e9";

  /**
   * Finds <b>bold</b> and <em>other</em> things, {@code List<String>} &amp;
   * {@link java.util.Map#get(Object) maps}, or {@link String}; caf&eacute;, \u00e9, &alpha; &rarr;
   * &#x1F600; AT&T &unknown; 1 &lt; 2.
   *
   * <p>A second   paragraph
   * of two lines.<br>
   * A line of its own.
   *
   * <ul>
   *   <li>one,
   *       over two lines
   *     <ul>
   *       <li>nested
   *     </ul>
   *   <li>two
   * </ul>
   *
   * <ol>
   *   <li>first
   *   <li>second
   * </ol>
   *
   * <h2>A heading</h2>
   *
   * <pre>{@code
   * class A {
   *   int x = 1; // <b>
   *
   *   int y = 2;
   * }
   * }</pre>
   *
   * <table>
   *   <tr><th>City</th><th>Degrees</th></tr>
   *   <tr><td>Oslo</td><td>3</td></tr>
   * </table>
   *
   * <p>See <a href="https://example.com/a">the manual</a>, <code>a  b</code> and {@link #reads}.
   *
   * @param text at most {@value #MOST} characters, as in
   *     <i>this</i> list: <ul><li>a<li>b</ul>
   * @param page {@literal <0>} is the first; {@value %03d MarkupTools#MOST} is the last
   * @return not read
   */
  String find(String text, int page);

  /** @return the text, {@value #LONG} times {@value #CAF\u00c9} */
  String reads();

  /** {@return the sum of {@code a} and {@code b}} Nothing else. */
  int sum(int a, int b);

  /**
   * Highlights.
   *
   * {@snippet lang="java" :
   *   String s = "a:b"; // @highlight substring="s"
   *   // @start region="x"
   *   if (s.isEmpty()) {
   *     return;
   *   }
   *   // @end
   * }
   *
   * {@summary A summary of {@code x}.} {@unknown tags <b>too</b>.} {@index "two words" hint}
   * {@snippet file="Other.java" region="x"}
   */
  void highlights();
}
