package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** From an enum to the closed list of texts that stand for it. */
final class EnumReader {

  private final JavaTypes javaTypes;
  private final Descriptions descriptions;
  private final Sources sources;
  private final JacksonAnnotations jackson;
  private final List<Problem> problems;

  EnumReader(
      JavaTypes javaTypes,
      Descriptions descriptions,
      Sources sources,
      JacksonAnnotations jackson,
      List<Problem> problems) {
    this.javaTypes = javaTypes;
    this.descriptions = descriptions;
    this.sources = sources;
    this.jackson = jackson;
    this.problems = problems;
  }

  JsonType.Choice read(TypeElement type, JavaType java, Site use) {
    boolean own = sources.contain(type);
    Place place = new Place(sources, type, use);
    ClassAnnotations annotations = ClassAnnotations.of(type);
    jackson.look(type, own ? null : use);
    jackson.lookAbove(annotations, place);
    new InheritedAccessors(annotations, place).reportOfValue(Optional.empty(), problems);
    List<EnumConstant> constants =
        type.getEnclosedElements().stream()
            .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
            .map(element -> constant(element, own ? null : use))
            .toList();
    return new JsonType.Choice(
        java,
        constants,
        descriptions.of(type).map(Located::text),
        own ? ElementSite.of(type) : use);
  }

  private EnumConstant constant(Element constant, @Nullable Site use) {
    String javaName = constant.getSimpleName().toString();
    Located name =
        Annotations.text(constant, Annotations.NAME, "value")
            .or(() -> Annotations.jsonProperty(List.of(constant)))
            .orElseGet(() -> new Located(javaName, ElementSite.of(constant)));
    return new EnumConstant(
        javaName,
        name.text(),
        descriptions.of(constant).map(Located::text),
        javaTypes.deprecation(constant),
        use == null ? name.site() : use);
  }
}
