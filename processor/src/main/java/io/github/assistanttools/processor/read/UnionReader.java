package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** From a sealed type to its leaves, and to what tells them apart. */
final class UnionReader {

  private final Reading reading;
  private final TypeReader types;

  UnionReader(Reading reading, TypeReader types) {
    this.reading = reading;
    this.types = types;
  }

  UnionDefinition read(TypeQueue.Wanted wanted) {
    Declaration sealed = new Declaration(reading, wanted.element(), wanted.use());
    Reporter obstacles = new Reporter();
    Leaves leaves = Leaves.of(sealed, obstacles);
    leaves
        .sealed()
        .forEach(
            each -> JacksonAnnotations.reportUnsupported(each, reading.place(each, wanted.use())));
    LeafNames names = new LeafNames(sealed, obstacles);
    LeafArguments arguments = new LeafArguments(wanted, reading, obstacles);
    List<UnionDefinition.Variant> variants = new ArrayList<>();
    for (TypeElement leaf : leaves.leaves()) {
      arguments
          .of(leaf)
          .map(own -> types.leaf(leaf, own, wanted.use()))
          .flatMap(read -> object(leaf, read, sealed, obstacles))
          .ifPresent(ref -> variants.add(new UnionDefinition.Variant(names.of(leaf), ref)));
    }
    return new UnionDefinition(
        wanted.key(),
        wanted.java(),
        reading.descriptions.of(wanted.element()).map(Located::text),
        Discriminator.of(sealed, leaves.sealed(), obstacles),
        variants,
        obstacles.all(),
        sealed.site());
  }

  /** The object that a leaf is; empty if it is none, or does not exist yet. */
  private Optional<JsonType.ObjectRef> object(
      TypeElement leaf, JsonType read, Declaration sealed, Reporter obstacles) {
    if (read instanceof JsonType.Unsupported unsupported) {
      obstacles
          .at(unsupported.site())
          .problem(unsupported.id(), unsupported.reason(), unsupported.wayOut());
    } else if (read instanceof JsonType.Wrapped) {
      reading
          .place(leaf, sealed.use())
          .to(obstacles)
          .at(leaf)
          .problem(
              ProblemId.SEALED,
              "%s, a variant of %s, is a plain value in JSON, which has no place for a discriminator",
              "drop its @JsonValue or @JsonCreator, or wrap it in a record",
              leaf.getSimpleName(),
              sealed.simpleName());
    }
    return read instanceof JsonType.ObjectRef ref ? Optional.of(ref) : Optional.empty();
  }
}
