package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.Declaration;
import io.github.assistanttools.processor.read.declaration.ElementSite;
import io.github.assistanttools.processor.read.declaration.Jackson;
import io.github.assistanttools.processor.read.declaration.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** The property that distinguishes the leaves of a sealed type. */
final class Discriminator {

  private static final String USUAL = "type";
  private static final Set<String> NAMED = Set.of("NAME", "SIMPLE_NAME");

  private Discriminator() {}

  /**
   * The name of the discriminator.
   *
   * @param below the sealed types below
   */
  static Located of(Declaration sealed, Collection<TypeElement> below) {
    String name =
        Stream.concat(sealed.annotations().types().stream(), below.stream())
            .flatMap(type -> of(type, sealed).stream())
            .findFirst()
            .orElse(USUAL);
    return new Located(name, sealed.site());
  }

  private static Optional<String> of(TypeElement type, Declaration sealed) {
    Optional<AnnotationMirror> info = Annotations.find(type, Jackson.TYPE_INFO);
    info.ifPresent(found -> reportUnsupported(type, found, sealed.placeOf(type)));
    // Jackson's own default for a name without a property.
    return info.map(
        found ->
            Annotations.value(found, "property", String.class)
                .filter(text -> !text.isEmpty())
                .orElse("@type"));
  }

  private static void reportUnsupported(TypeElement type, AnnotationMirror info, Place place) {
    // What is not supported, by the member that sets it.
    Map<String, String> unsupported = new LinkedHashMap<>();
    String id = Annotations.constant(info, "use").orElse("none");
    String include = Annotations.constant(info, "include").orElse("PROPERTY");
    if (!NAMED.contains(id)) {
      unsupported.put("use", "use = " + id);
    }
    if (!include.equals("PROPERTY")) {
      unsupported.put("include", "include = " + include);
    }
    if (Annotations.flag(info, "visible", false)) {
      unsupported.put("visible", "visible = true");
    }
    if (Annotations.written(info, "defaultImpl").isPresent()) {
      unsupported.put("defaultImpl", "a defaultImpl");
    }
    unsupported.forEach(
        (member, what) ->
            place
                .at(ElementSite.of(type, info, member))
                .problem(
                    ProblemId.JACKSON,
                    "@JsonTypeInfo with " + what + " is not supported",
                    "write @JsonTypeInfo(use = Id.NAME, property = \"type\")"));
  }
}
