package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.UnionDefinition;
import io.github.assistanttools.processor.read.declaration.Declaration;
import io.github.assistanttools.processor.read.declaration.JacksonAnnotations;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** From a sealed type to its leaves and their discriminator. */
record UnionReader(Reading reading, DataTypeReader dataTypes) {

  UnionDefinition read(TypeQueue.Wanted wanted) {
    Reporter obstacles = new Reporter();
    Declaration sealed = new Declaration(reading, wanted.element(), wanted.use()).to(obstacles);
    Leaves leaves = Leaves.of(sealed);
    for (TypeElement each : leaves.sealed()) {
      JacksonAnnotations.reportUnsupported(each, reading.place(each, wanted.use()));
    }
    LeafNames names = new LeafNames(sealed);
    LeafArguments arguments = new LeafArguments(sealed, wanted.key().arguments());
    List<UnionDefinition.Variant> variants = new ArrayList<>();
    for (TypeElement leaf : leaves.leaves()) {
      arguments
          .of(leaf)
          .map(own -> dataTypes.leaf(leaf, own, wanted.use()))
          .flatMap(read -> object(leaf, read, sealed))
          .ifPresent(ref -> variants.add(new UnionDefinition.Variant(names.of(leaf), ref)));
    }
    return new UnionDefinition(
        wanted.key(),
        wanted.java(),
        reading.descriptions.text(wanted.element()),
        Discriminator.of(sealed, leaves.sealed()),
        variants,
        obstacles.all(),
        sealed.site());
  }

  /** The object of a leaf; empty if it is not an object, or does not exist yet. */
  private static Optional<JsonType.ObjectRef> object(
      TypeElement leaf, JsonType read, Declaration sealed) {
    if (read instanceof JsonType.Unsupported unsupported) {
      Reporter.Spot spot = sealed.place().reporter().at(unsupported.site());
      spot.problem(unsupported.id(), unsupported.reason(), unsupported.wayOut());
    } else if (read instanceof JsonType.Wrapped) {
      Reporter.Spot spot = sealed.placeOrUse(leaf).at(leaf);
      spot.problem(
          ProblemId.SEALED,
          "%s, a variant of %s, is a plain value in JSON, which cannot hold a discriminator",
          "drop its @JsonValue or @JsonCreator, or wrap it in a record",
          Members.typePath(leaf),
          sealed.typePath());
    }
    return read instanceof JsonType.ObjectRef ref ? Optional.of(ref) : Optional.empty();
  }
}
