package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.Declaration;
import io.github.assistanttools.processor.read.declaration.ElementSite;
import io.github.assistanttools.processor.read.declaration.JacksonAnnotations;
import io.github.assistanttools.processor.read.declaration.Place;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.property.InheritedAccessors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * From an enum to the closed list of texts that stand for it. An enum of this compilation is read
 * once: it may have a thousand constants, and be the type of a thousand members.
 */
final class EnumReader {

  private final Reading reading;
  private final Map<TypeElement, JsonType.Choice> known = new HashMap<>();

  EnumReader(Reading reading) {
    this.reading = reading;
  }

  JsonType.Choice read(TypeElement type, JavaType java, Site use) {
    Declaration declaration = new Declaration(reading, type, use);
    // The sites of an enum without source are those of its use.
    JsonType.Choice choice = known.get(type);
    if (choice == null || !declaration.place().hasSource()) {
      choice = read(declaration, java);
      known.put(type, choice);
    }
    return choice;
  }

  private JsonType.Choice read(Declaration declaration, JavaType java) {
    TypeElement type = declaration.type();
    JacksonAnnotations.reportUnsupported(type, declaration.place());
    JacksonAnnotations.reportInherited(declaration);
    new InheritedAccessors(declaration).reportOfValue(Optional.empty());
    List<EnumConstant> constants =
        reading.classFiles.members(type).stream()
            .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
            .map(element -> constant(element, declaration.place()))
            .toList();
    return new JsonType.Choice(
        java, constants, reading.descriptions.text(type), declaration.site());
  }

  private EnumConstant constant(Element constant, Place place) {
    String javaName = Members.name(constant);
    Located name =
        Annotations.text(constant, Annotations.NAME, "value")
            .or(() -> Annotations.jsonProperty(List.of(constant)))
            .orElseGet(() -> new Located(javaName, ElementSite.of(constant)));
    return new EnumConstant(
        javaName,
        name.text(),
        reading.descriptions.text(constant),
        reading.javaTypes.deprecation(constant),
        place.site(name.site()));
  }
}
