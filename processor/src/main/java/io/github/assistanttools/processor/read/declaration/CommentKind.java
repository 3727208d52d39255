package io.github.assistanttools.processor.read.declaration;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Which of the two kinds of documentation comments an element has: {@code /** … *}{@code /}, or
 * since JDK 23 lines of Markdown that begin with {@code ///}. A class compiled for release 17
 * cannot call {@code Elements.getDocCommentKind} of JDK 23 by its name.
 */
final class CommentKind {

  private static final @Nullable MethodHandle KIND = kind();

  private CommentKind() {}

  private static @Nullable MethodHandle kind() {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      Class<?> kind = lookup.findClass(Elements.class.getName() + "$DocCommentKind");
      return lookup
          .findVirtual(
              Elements.class, "getDocCommentKind", MethodType.methodType(kind, Element.class))
          .asType(MethodType.methodType(Object.class, Elements.class, Element.class));
    } catch (ReflectiveOperationException before23) {
      return null;
    }
  }

  /** Whether the comment of an element, as the compiler gives its text, is Markdown. */
  static boolean isMarkdown(Elements elements, Element element, String comment) {
    if (KIND == null) {
      return false;
    }
    try {
      Object kind = (Object) KIND.invokeExact(elements, element);
      return kind == null ? looksLikeMarkdown(comment) : kind.toString().equals("END_OF_LINE");
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable checked) {
      throw new IllegalStateException(checked);
    }
  }

  /**
   * For a compiler that does not say. Compilers remove the indentation that lines of Markdown
   * share, while of {@code /** … *}{@code /} they keep the space after the star, and the white
   * space before the end.
   */
  private static boolean looksLikeMarkdown(String comment) {
    List<String> lines = comment.lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() == 1) {
      return comment.equals(comment.strip());
    }
    return lines.stream().skip(1).anyMatch(line -> !Character.isWhitespace(line.charAt(0)));
  }
}
