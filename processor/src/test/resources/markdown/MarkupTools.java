import io.github.assistanttools.AssistantTool;

@AssistantTool
public interface MarkupTools {
  int MOST = 10;
  long LONG = 7;
  String CAF\u00c9 = "caf\u00e9";

  /// Finds **bold** and _other_ things, `List<String>` &
  /// [maps][java.util.Map#get(Object)], or [String]; caf&eacute;, \u00e9, &alpha; →
  /// 😀 AT&T &unknown; 1 < 2.
  ///
  /// A second   paragraph
  /// of two lines.\
  /// A line of its own.
  ///
  /// - one,
  ///   over two lines
  ///   - nested
  /// - two
  ///
  /// 1. first
  /// 2. second
  ///
  /// ## A heading
  ///
  /// ```java
  /// class A {
  ///   int x = 1; // <b>
  ///
  ///   int y = 2;
  /// }
  /// ```
  ///
  /// | City | Degrees |
  /// |------|--------:|
  /// | Oslo |       3 |
  ///
  /// See [the manual](https://example.com/a), `a  b` and [#reads].
  ///
  /// @param text at most {@value #MOST} characters, as in
  ///     *this* list:
  ///     - a
  ///     - b
  /// @param page \<0> is the first; {@value %03d MarkupTools#MOST} is the last
  /// @return not read
  String find(String text, int page);

  /// @return the text, {@value #LONG} times {@value #CAF\u00c9}
  String reads();

  /// {@return the sum of `a` and {@code b}} Nothing else.
  int sum(int a, int b);

  /// Highlights.
  ///
  /// {@snippet lang="java" :
  ///   String s = "a:b"; // @highlight substring="s"
  ///   // @start region="x"
  ///   if (s.isEmpty()) {
  ///     return;
  ///   }
  ///   // @end
  /// }
  ///
  /// {@summary A summary of `x`.} {@unknown tags **too**.} {@index "two words" hint}
  /// {@snippet file="Other.java" region="x"}
  void highlights();
}
