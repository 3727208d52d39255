package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.comment.Comment;
import io.github.assistanttools.processor.read.comment.Markup;
import io.github.assistanttools.processor.read.comment.References;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.Reporter;
import io.github.assistanttools.processor.read.element.Sources;
import io.github.assistanttools.processor.read.element.SuperTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The Javadoc of elements as plain text, with the texts that its tags refer to. */
final class Comments {

  private final Elements elements;
  private final SuperTypes superTypes;
  private final Constants constants;
  private final Reporter reporter;
  private final TypeElement file;
  private final Map<Element, Comment> comments = new HashMap<>();

  /** The comments of the file of one tool interface. */
  Comments(Elements elements, SuperTypes superTypes, Reporter reporter, TypeElement toolInterface) {
    this.elements = elements;
    this.superTypes = superTypes;
    this.constants = new Constants(elements, superTypes);
    this.reporter = reporter;
    this.file = Sources.outermost(toolInterface);
  }

  /** The names that its {@code @param} tags have. */
  Set<String> params(Element owner) {
    return of(owner).params().keySet();
  }

  /** The main description; or else what it returns; empty if there is neither. */
  String text(Element element) {
    Comment comment = of(element);
    References references = new Tags(element, this::text);
    String text = comment.description().plain(references);
    return text.isEmpty()
        ? comment.result().map(result -> result.returned(references)).orElse("")
        : text;
  }

  /** The text of a {@code @param} tag; empty if there is none. */
  String param(Element owner, String name) {
    Markup param = of(owner).params().get(name);
    return param == null
        ? ""
        : param.plain(new Tags(owner, above -> param(above, nameAbove(owner, name, above))));
  }

  /** A parameter has its own name in each of the methods that override one another. */
  private static String nameAbove(Element method, String name, ExecutableElement above) {
    List<String> names =
        ((ExecutableElement) method).getParameters().stream().map(Members::name).toList();
    int index = names.indexOf(name);
    return index < 0 ? name : Members.name(above.getParameters().get(index));
  }

  private Comment of(Element element) {
    return comments.computeIfAbsent(
        element,
        key -> {
          String comment = Sources.outermost(key).equals(file) ? elements.getDocComment(key) : null;
          return comment == null
              ? Comment.NONE
              : Comment.parse(comment, CommentKind.isMarkdown(elements, key, comment));
        });
  }

  /** The tags in one part of the comment of an element. */
  private final class Tags implements References {
    private final Element element;
    private final Function<ExecutableElement, String> samePart;

    /** The tags in a part that a method above has as well. */
    Tags(Element element, Function<ExecutableElement, String> samePart) {
      this.element = element;
      this.samePart = samePart;
    }

    @Override
    public String value(String content) {
      return constants.text(content, element).orElseGet(() -> unresolved(content));
    }

    private String unresolved(String content) {
      String tag = "{@value%s}".formatted(content.isEmpty() ? "" : " " + content);
      report(
          tag + " does not name a constant that can be found",
          "write the value, or name a static final field with a constant value and qualify its type");
      return tag;
    }

    @Override
    public String inherited(String type) {
      List<ExecutableElement> above =
          element instanceof ExecutableElement method ? superTypes.overridden(method) : List.of();
      return above.stream()
          .filter(each -> type.isEmpty() || isNamed(each.getEnclosingElement(), type))
          .map(samePart)
          .filter(text -> !text.isEmpty())
          .findFirst()
          .orElseGet(this::nothingInherited);
    }

    private static boolean isNamed(Element type, String name) {
      String qualified = ((TypeElement) type).getQualifiedName().toString();
      return ("." + qualified).endsWith("." + name);
    }

    private String nothingInherited() {
      report(
          "the {@inheritDoc} has no text to inherit in this file, and comments in other files are"
              + " not read",
          "write the text, or use @Description");
      return "{@inheritDoc}";
    }

    private void report(String fact, String wayOut) {
      reporter.at(ElementSite.of(element)).problem(ProblemId.DESCRIPTION, fact, wayOut);
    }
  }
}
