package io.github.assistanttools.processor.random;

import io.github.assistanttools.processor.testing.ScalarRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where the reader and the schema may differ, and nowhere else. Each license holds for one problem
 * of one value, and is checked against that value.
 */
enum Licenses {
  /**
   * Java's types have ranges, and the JDK knows some currencies and zones: the reader refuses more.
   */
  JAVA_RANGES_AND_TABLES,

  /** Two texts of one Java value can't both be in a set, or be keys; to the schema they are two. */
  ONE_VALUE_SPELLED_TWICE,

  /** Strict mode has no word for a set. */
  DUPLICATE_UNDER_STRICT,

  /** A constraint for which the dialect has no keyword stands in the description. */
  SAID_IN_THE_DESCRIPTION,

  /** Not every server enforces strict mode: an optional property may be absent. */
  LEFT_OUT_UNDER_STRICT,

  /**
   * Strict mode has no open objects; a class that skips unknown properties skips them there too.
   */
  SKIPPED_UNDER_STRICT,

  /** {@code @JsonAlias} names are read, but not shown to the model. */
  ALIAS;

  /** What permits the reader a problem with a document that the schema accepts. */
  static Optional<Licenses> toRefuse(
      ObjectType arguments, boolean strict, Json document, ReadProblem problem) {
    if (ofAlias(document, problem)) {
      return Optional.of(ALIAS);
    }
    return Spot.of(arguments, document, problem)
        .flatMap(
            spot ->
                problem.message().startsWith("duplicate")
                    ? duplicate(spot, strict)
                    : value(spot, strict, problem.message()));
  }

  /** To the schema of an open object, an alias is any other property, and takes any value. */
  private static boolean ofAlias(Json document, ReadProblem problem) {
    List<String> place = Json.place(problem.path());
    boolean second =
        problem.message().equals("duplicate property")
            && document
                .at(place.subList(0, place.size() - 1))
                .flatMap(object -> object.child(place.get(place.size() - 1) + Mutator.ALIAS))
                .isPresent();
    return second || place.stream().anyMatch(token -> token.endsWith(Mutator.ALIAS));
  }

  private static Optional<Licenses> duplicate(Spot spot, boolean strict) {
    Predicate<Json> sameJson = other -> other.identity().equals(spot.value().identity());
    if (spot.earlier().stream().anyMatch(sameJson)) {
      return strict ? Optional.of(DUPLICATE_UNDER_STRICT) : Optional.empty();
    }
    Object canonical = canonical(spot, spot.value());
    return spot.earlier().stream().anyMatch(other -> canonical(spot, other).equals(canonical))
        ? Optional.of(ONE_VALUE_SPELLED_TWICE)
        : Optional.empty();
  }

  private static Object canonical(Spot spot, Json json) {
    return spot.type().form(json, Form.CANONICAL).identity();
  }

  private static Optional<Licenses> value(Spot spot, boolean strict, String message) {
    boolean beyond =
        message.startsWith("expected ")
            && spot.type()
                .layers()
                .anyMatch(
                    layer ->
                        layer instanceof ScalarType scalar && beyond(scalar.row(), spot.value()));
    if (beyond) {
      return Optional.of(JAVA_RANGES_AND_TABLES);
    }
    boolean described =
        message.matches("(the key )?must .*")
            && spot.type()
                .layers()
                .filter(ConstrainedType.class::isInstance)
                .flatMap(layer -> ((ConstrainedType) layer).demands().stream())
                .filter(demand -> !demand.said().under(strict))
                .anyMatch(demand -> !demand.allows().test(spot.value()));
    return described ? Optional.of(SAID_IN_THE_DESCRIPTION) : Optional.empty();
  }

  private static boolean beyond(ScalarRow row, Json json) {
    if (json instanceof Json.Text text) {
      return row.licensed().test(text.value());
    } else if (json.number().isEmpty()) {
      return false;
    }
    String number = ((Json.Token) json).text();
    return row.licensed().test(number)
        || row.type().equalsIgnoreCase("float") && Float.isInfinite(Float.parseFloat(number));
  }

  /**
   * What permits the reader to accept a document that the schema refuses.
   *
   * @param schema whether the schema accepts another document
   */
  static Optional<Licenses> toAccept(
      ObjectType arguments, boolean strict, Json document, Predicate<Json> schema) {
    Json named = arguments.form(document, Form.NAMED);
    if (schema.test(named)) {
      return Optional.of(ALIAS);
    }
    if (strict && schema.test(arguments.form(document, Form.COMPLETE))) {
      return Optional.of(LEFT_OUT_UNDER_STRICT);
    }
    boolean skipped = strict && schema.test(arguments.form(document, Form.CLOSED));
    return skipped ? Optional.of(SKIPPED_UNDER_STRICT) : Optional.empty();
  }

  /**
   * The value that a problem is about.
   *
   * @param earlier what stands before it in its array or object: elements, or the names of
   *     properties
   */
  private record Spot(RandomType type, Json value, List<Json> earlier) {

    static Optional<Spot> of(RandomType root, Json document, ReadProblem problem) {
      List<String> place = Json.place(problem.path());
      RandomType type = root;
      Json json = document;
      Optional<Spot> spot = Optional.of(new Spot(root, document, List.of()));
      for (int i = 0; i < place.size(); i++) {
        String token = place.get(i);
        Optional<RandomType> child = type.child(token, json);
        Optional<Json> value = json.child(token);
        if (child.isEmpty() || value.isEmpty()) {
          return Optional.empty();
        }
        boolean key = i == place.size() - 1 && problem.ofKey();
        spot =
            key
                ? key(type, token, json)
                : Optional.of(element(child.get(), token, json, value.get()));
        type = child.get();
        json = value.get();
      }
      return spot;
    }

    private static Spot element(RandomType type, String token, Json parent, Json value) {
      List<Json> earlier =
          parent instanceof Json.Elements elements
              ? elements.all().subList(0, Integer.parseInt(token))
              : List.of();
      return new Spot(type, value, earlier);
    }

    private static Optional<Spot> key(RandomType parent, String token, Json map) {
      List<Json> earlier =
          ((Json.Properties) map)
              .all().keySet().stream()
                  .takeWhile(name -> !name.equals(token))
                  .<Json>map(Json.Text::new)
                  .toList();
      return parent
          .layers()
          .filter(MapType.class::isInstance)
          .findFirst()
          .map(layer -> new Spot(((MapType) layer).key(), new Json.Text(token), earlier));
    }
  }
}
