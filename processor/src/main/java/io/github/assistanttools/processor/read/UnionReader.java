package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** From a sealed type to its leaves, and to what tells them apart. */
final class UnionReader {

  private static final String USUAL_DISCRIMINATOR = "type";
  private static final Set<String> NAMED = Set.of("NAME", "SIMPLE_NAME");

  private final TypeReader types;
  private final JavaTypes javaTypes;
  private final ClassKinds kinds;
  private final Descriptions descriptions;
  private final Sources sources;
  private final JacksonAnnotations jackson;

  UnionReader(
      TypeReader types,
      JavaTypes javaTypes,
      ClassKinds kinds,
      Descriptions descriptions,
      Sources sources,
      JacksonAnnotations jackson) {
    this.types = types;
    this.javaTypes = javaTypes;
    this.kinds = kinds;
    this.descriptions = descriptions;
    this.sources = sources;
    this.jackson = jackson;
  }

  UnionDefinition read(ObjectReader.Wanted wanted) {
    TypeElement type = wanted.element();
    Site use = sources.contain(type) ? null : wanted.use();
    Site site = use == null ? ElementSite.of(type) : use;
    List<Problem> obstacles = new ArrayList<>();
    List<TypeElement> sealed = new ArrayList<>();
    Set<TypeElement> leaves = new LinkedHashSet<>();
    collect(type, sealed, leaves, wanted, obstacles);
    sealed.forEach(each -> jackson.look(each, sources.contain(each) ? null : wanted.use()));
    Place place = new Place(sources, type, wanted.use());
    List<TypeElement> family = new ArrayList<>(SuperTypes.of(type));
    family.addAll(sealed);
    LeafNames names = new LeafNames(place, obstacles);
    names.collect(type);
    List<UnionDefinition.Variant> variants = new ArrayList<>();
    for (TypeElement leaf : leaves) {
      Optional<JsonType> variant = variant(leaf, wanted, obstacles);
      variant
          .filter(JsonType.ObjectRef.class::isInstance)
          .ifPresent(
              ref ->
                  variants.add(
                      new UnionDefinition.Variant(names.of(leaf), (JsonType.ObjectRef) ref)));
    }
    return new UnionDefinition(
        wanted.key(),
        wanted.java(),
        descriptions.of(type).map(Located::text),
        discriminator(family, site, place, obstacles),
        variants,
        obstacles,
        site);
  }

  private void collect(
      TypeElement type,
      List<TypeElement> sealed,
      Set<TypeElement> leaves,
      ObjectReader.Wanted wanted,
      List<Problem> obstacles) {
    sealed.add(type);
    for (TypeElement child : permitted(type, wanted)) {
      boolean leaf =
          child.getKind() == ElementKind.RECORD || child.getModifiers().contains(Modifier.FINAL);
      if (kinds.sealed(child)) {
        if (!sealed.contains(child)) {
          collect(child, sealed, leaves, wanted, obstacles);
        }
      } else if (leaf && child.getKind() != ElementKind.ENUM) {
        leaves.add(child);
      } else {
        obstacles.add(
            new Problem(
                ProblemId.SEALED,
                "%s, a variant of %s, is %s"
                    .formatted(child.getSimpleName(), type.getSimpleName(), whyNoLeaf(child)),
                site(child, wanted.use())));
      }
    }
  }

  private static String whyNoLeaf(TypeElement child) {
    if (child.getKind() == ElementKind.ENUM) {
      return "an enum, which has no place for a discriminator; make it a record";
    }
    return child.getModifiers().contains(Modifier.SEALED)
        ? "sealed and not abstract, so it is a variant of itself; make it abstract, or final"
        : "open to subclasses; seal it, or make it a record or a final class";
  }

  private Site site(TypeElement type, Site use) {
    return sources.contain(type) ? ElementSite.of(type) : use;
  }

  /**
   * In the order of their declaration, where they are declared in one place. One that does not
   * exist yet is waited for.
   */
  private List<TypeElement> permitted(TypeElement type, ObjectReader.Wanted wanted) {
    List<TypeElement> permitted = new ArrayList<>();
    for (TypeMirror each : type.getPermittedSubclasses()) {
      if (each.getKind() == TypeKind.DECLARED) {
        permitted.add((TypeElement) ((DeclaredType) each).asElement());
      } else if (each.getKind() == TypeKind.ERROR) {
        types.read(each, TypeArguments.NONE, wanted.use());
      }
    }
    return permitted;
  }

  private Located discriminator(
      List<TypeElement> family, Site site, Place place, List<Problem> obstacles) {
    for (TypeElement each : family) {
      Optional<AnnotationMirror> info = Annotations.find(each, Jackson.TYPE_INFO);
      if (info.isPresent()) {
        check(each, info.get(), place, obstacles);
        // Jackson's own default, where a name is used and nobody says where it stands.
        return new Located(
            Annotations.text(each, Jackson.TYPE_INFO, "property")
                .map(Located::text)
                .filter(text -> !text.isEmpty())
                .orElse("@type"),
            site);
      }
    }
    return new Located(USUAL_DISCRIMINATOR, site);
  }

  private void check(
      TypeElement type, AnnotationMirror info, Place place, List<Problem> obstacles) {
    String id = Annotations.constant(info, "use").orElse("none");
    String include = Annotations.constant(info, "include").orElse("PROPERTY");
    if (!NAMED.contains(id)) {
      unsupported(type, info, "use", "use = " + id, place, obstacles);
    }
    if (!include.equals("PROPERTY")) {
      unsupported(type, info, "include", "include = " + include, place, obstacles);
    }
    if (Annotations.flag(info, "visible", false)) {
      unsupported(type, info, "visible", "visible = true", place, obstacles);
    }
    if (Annotations.value(info, "defaultImpl").isPresent()) {
      unsupported(type, info, "defaultImpl", "a defaultImpl", place, obstacles);
    }
  }

  private void unsupported(
      TypeElement type,
      AnnotationMirror info,
      String member,
      String what,
      Place place,
      List<Problem> obstacles) {
    Site elsewhere = place.elsewhere(type);
    Site here = new ElementSite(type, info, Annotations.value(info, member).orElse(null));
    obstacles.add(
        new Problem(
            ProblemId.JACKSON,
            "@JsonTypeInfo with %s is not supported; write @JsonTypeInfo(use = Id.NAME, property = \"type\")"
                .formatted(what),
            elsewhere == null ? here : elsewhere));
  }

  /**
   * A leaf with the type arguments that the sealed type's own imply; empty for a leaf that those
   * rule out, as {@code IntOk implements Result<Integer>} is none of a {@code Result<String>}, and
   * for one that is permitted and does not extend the type.
   */
  private Optional<JsonType> variant(
      TypeElement leaf, ObjectReader.Wanted wanted, List<Problem> obstacles) {
    Map<String, JsonType> solved = new HashMap<>();
    List<JsonType> arguments = wanted.key().arguments();
    Optional<List<TypeMirror>> seen = seenFrom(leaf.asType(), wanted.element());
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < Math.min(arguments.size(), seen.get().size()); i++) {
      TypeMirror formal = seen.get().get(i);
      JsonType argument = arguments.get(i);
      if (formal instanceof TypeVariable variable) {
        JsonType earlier =
            solved.putIfAbsent(variable.asElement().getSimpleName().toString(), argument);
        if (earlier != null && !earlier.java().equals(argument.java())) {
          return Optional.empty();
        }
      } else if (!open(formal)
          && !javaTypes.of(formal, TypeArguments.NONE).equals(argument.java())) {
        return Optional.empty();
      }
    }
    List<JsonType> own = new ArrayList<>();
    for (TypeParameterElement parameter : leaf.getTypeParameters()) {
      JsonType argument = solved.get(parameter.getSimpleName().toString());
      if (argument == null) {
        obstacles.add(
            new Problem(
                ProblemId.SEALED,
                "nothing says what %s of %s stands for; give %s the same type parameters"
                    .formatted(parameter, leaf.getSimpleName(), wanted.element().getSimpleName()),
                site(leaf, wanted.use())));
        return Optional.empty();
      }
      own.add(argument);
    }
    JsonType read = types.leaf(leaf, own, wanted.use());
    if (read instanceof JsonType.Unsupported unsupported) {
      obstacles.add(
          new Problem(
              unsupported.id(),
              unsupported.reason() + "; " + unsupported.wayOut(),
              unsupported.site()));
    } else if (read instanceof JsonType.Wrapped) {
      obstacles.add(
          new Problem(
              ProblemId.SEALED,
              "%s, a variant of %s, is a plain value in JSON, which has no place for a discriminator; drop its @JsonValue or @JsonCreator, or wrap it in a record"
                  .formatted(leaf.getSimpleName(), wanted.element().getSimpleName()),
              site(leaf, wanted.use())));
    }
    return Optional.of(read);
  }

  /** Whether a type has a variable inside, and so is not known by itself. */
  private static boolean open(TypeMirror type) {
    return type instanceof TypeVariable
        || type instanceof ArrayType array && open(array.getComponentType())
        || type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(UnionReader::open);
  }

  /**
   * The type arguments that a type gives to a sealed type above it, in its own variables; empty if
   * that is not above it.
   */
  private static Optional<List<TypeMirror>> seenFrom(TypeMirror type, TypeElement target) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    DeclaredType declared = (DeclaredType) type;
    TypeElement element = (TypeElement) declared.asElement();
    if (element.equals(target)) {
      return Optional.of(List.copyOf(declared.getTypeArguments()));
    }
    List<TypeMirror> parents = new ArrayList<>(element.getInterfaces());
    parents.add(element.getSuperclass());
    for (TypeMirror parent : parents) {
      Optional<List<TypeMirror>> above = seenFrom(parent, target);
      if (above.isPresent()) {
        return above.map(
            all -> all.stream().map(each -> inTermsOf(each, element, declared)).toList());
      }
    }
    return Optional.empty();
  }

  private static TypeMirror inTermsOf(
      TypeMirror argument, TypeElement element, DeclaredType declared) {
    for (int i = 0; i < element.getTypeParameters().size(); i++) {
      if (argument instanceof TypeVariable variable
          && element
              .getTypeParameters()
              .get(i)
              .getSimpleName()
              .equals(variable.asElement().getSimpleName())
          && i < declared.getTypeArguments().size()) {
        return declared.getTypeArguments().get(i);
      }
    }
    return argument;
  }
}
