package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.ProblemId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** The property that tells the leaves of a sealed type apart. */
final class Discriminator {

  private static final String USUAL = "type";
  private static final Set<String> NAMED = Set.of("NAME", "SIMPLE_NAME");

  private final Declaration sealed;
  private final Reporter obstacles;

  private Discriminator(Declaration sealed, Reporter obstacles) {
    this.sealed = sealed;
    this.obstacles = obstacles;
  }

  /**
   * The name of the discriminator.
   *
   * @param below the sealed types below
   */
  static Located of(Declaration sealed, Collection<TypeElement> below, Reporter obstacles) {
    Discriminator discriminator = new Discriminator(sealed, obstacles);
    String name =
        Stream.concat(sealed.annotations().types().stream(), below.stream())
            .flatMap(type -> discriminator.of(type).stream())
            .findFirst()
            .orElse(USUAL);
    return new Located(name, sealed.site());
  }

  private Optional<String> of(TypeElement type) {
    return Annotations.find(type, Jackson.TYPE_INFO)
        .map(
            info -> {
              reportUnsupported(type, info);
              // Jackson's own default, where a name is used without a property for it.
              return Annotations.text(type, Jackson.TYPE_INFO, "property")
                  .map(Located::text)
                  .filter(text -> !text.isEmpty())
                  .orElse("@type");
            });
  }

  private void reportUnsupported(TypeElement type, AnnotationMirror info) {
    String id = Annotations.constant(info, "use").orElse("none");
    String include = Annotations.constant(info, "include").orElse("PROPERTY");
    if (!NAMED.contains(id)) {
      report(type, info, "use", "use = " + id);
    }
    if (!include.equals("PROPERTY")) {
      report(type, info, "include", "include = " + include);
    }
    if (Annotations.flag(info, "visible", false)) {
      report(type, info, "visible", "visible = true");
    }
    if (Annotations.value(info, "defaultImpl").isPresent()) {
      report(type, info, "defaultImpl", "a defaultImpl");
    }
  }

  private void report(TypeElement type, AnnotationMirror info, String member, String what) {
    sealed
        .placeOf(type)
        .to(obstacles)
        .at(ElementSite.of(type, info, member))
        .problem(
            ProblemId.JACKSON,
            "@JsonTypeInfo with %s is not supported",
            "write @JsonTypeInfo(use = Id.NAME, property = \"type\")",
            what);
  }
}
