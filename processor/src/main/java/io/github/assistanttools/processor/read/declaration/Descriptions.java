package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.NearMiss;
import io.github.assistanttools.processor.read.element.Reporter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * The descriptions of elements: {@code @Description}, {@code @JsonPropertyDescription}, Javadoc.
 *
 * <p>Javadoc counts only in the source file of the tool interface. Of any other file the compiler
 * sees comments in a full build but not in an incremental one, and the same sources must give the
 * same definitions.
 */
public final class Descriptions {

  private final Comments comments;

  Descriptions(Comments comments) {
    this.comments = comments;
  }

  /** The text alone. */
  public Optional<String> text(Element element) {
    return of(element).map(Located::text);
  }

  /** Of a method, type or enum constant. */
  public Optional<Located> of(Element element) {
    return annotated(List.of(element)).or(() -> located(comments.text(element), element));
  }

  /**
   * Of a parameter, record component or property of a class.
   *
   * @param forms every element that the compiler has for it
   * @param owner the method, constructor or record whose {@code @param} may describe it
   */
  public Optional<Located> of(List<? extends Element> forms, Element owner) {
    return annotated(forms)
        .or(() -> forms.stream().flatMap(form -> commented(form, owner).stream()).findFirst());
  }

  /** The owner's tag for a member, or else the comment that a field has itself. */
  private Optional<Located> commented(Element form, Element owner) {
    String tag = comments.param(owner, Members.name(form));
    return located(tag.isEmpty() && Members.isField(form) ? comments.text(form) : tag, form);
  }

  /** Reports the {@code @param} tags of a method or record that name none of its members. */
  public void reportMisspelledTags(
      Element owner, List<? extends Element> members, Reporter reporter) {
    Set<String> tags = comments.params(owner);
    List<String> names = members.stream().map(member -> Members.name(member)).toList();
    List<String> untagged = names.stream().filter(name -> !tags.contains(name)).toList();
    for (String tag : tags) {
      // A type parameter's tag does not describe a property.
      if (!names.contains(tag) && !tag.startsWith("<")) {
        String wayOut =
            NearMiss.of(tag, untagged)
                .or(() -> NearMiss.of(tag, names))
                .map(name -> "did you mean %s?".formatted(name))
                .orElse("correct the name, or remove the tag");
        String member = Members.isRecord(owner) ? "component" : "parameter";
        String fact =
            "@param %s does not name a %s of %s".formatted(tag, member, Members.name(owner));
        reporter.at(ElementSite.of(owner)).problem(ProblemId.DESCRIPTION, fact, wayOut);
      }
    }
  }

  private static Optional<Located> annotated(List<? extends Element> forms) {
    return Annotations.text(forms, Annotations.DESCRIPTION)
        .or(() -> Annotations.text(forms, Jackson.DESCRIPTION))
        .or(() -> Annotations.text(forms, Jackson.CLASS_DESCRIPTION));
  }

  private static Optional<Located> located(String text, Element element) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Located(text, ElementSite.of(element)));
  }
}
