package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JavaName;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.Site;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** From a parameter or record component to a property. */
final class MemberReader {

  /** What compilers call the parameters of a class file that does not name them. */
  private static final Pattern LOST_NAME = Pattern.compile("arg\\d+");

  private final TypeReader types;
  private final JavaTypes javaTypes;
  private final Descriptions descriptions;
  private final boolean snakeCase;

  MemberReader(
      TypeReader types, JavaTypes javaTypes, Descriptions descriptions, boolean snakeCase) {
    this.types = types;
    this.javaTypes = javaTypes;
    this.descriptions = descriptions;
    this.snakeCase = snakeCase;
  }

  /**
   * Reads one member.
   *
   * @param forms the elements that may carry its annotations; the first is the member itself
   * @param owner the method or record whose Javadoc may describe it
   * @param use where to report instead, when the member has no source in this compilation
   */
  Member read(
      TypeMirror type,
      TypeArguments scope,
      List<? extends Element> forms,
      Element owner,
      @Nullable Site use) {
    Element self = forms.get(0);
    Site site = use == null ? ElementSite.of(self) : use;
    String javaName = self.getSimpleName().toString();
    Optional<Located> named =
        Annotations.text(forms, Annotations.NAME)
            .or(() -> Annotations.jsonProperty(forms));
    Optional<Site> mark = nullableMark(type, forms);
    JsonType read = types.read(type, scope, site);
    if (mark.isPresent() && !type.getKind().isPrimitive()) {
      read = TypeReader.nullable(read);
    }
    boolean lost =
        use != null
            && named.isEmpty()
            && self.getKind() == ElementKind.PARAMETER
            && LOST_NAME.matcher(javaName).matches();
    return new Member(
        javaName,
        at(named.orElseGet(() -> new Located(wireName(javaName), site)), use),
        read,
        descriptions.of(forms, owner).map(text -> at(text, use)),
        Annotations.text(forms, Annotations.DEFAULT).map(text -> at(text, use)),
        mark.map(found -> use == null ? found : use),
        !lost,
        forms.stream().map(javaTypes::deprecation).reduce(Deprecation.NONE, Deprecation::or),
        site);
  }

  private static Located at(Located text, @Nullable Site use) {
    return use == null ? text : new Located(text.text(), use);
  }

  String wireName(String javaName) {
    return snakeCase ? JavaName.snakeCase(javaName) : javaName;
  }

  private static Optional<Site> nullableMark(TypeMirror type, List<? extends Element> forms) {
    for (Element form : forms) {
      Optional<AnnotationMirror> mark = Annotations.nullable(form);
      if (mark.isPresent()) {
        return Optional.of(new ElementSite(form, mark.get(), null));
      }
    }
    return Annotations.nullable(type).map(mark -> ElementSite.of(forms.get(0)));
  }
}
