package io.github.assistanttools.processor.random;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Declares the classes of a random interface. */
final class ObjectSource {

  private static final List<Place> PLACES = List.of(Place.values());

  /** Where the annotations of a bean's property stand. */
  private enum Place {
    FIELD,
    GETTER,
    SETTER
  }

  private final Random random;

  ObjectSource(RandomGenerator random) {
    this.random = new Random(random.nextLong());
  }

  /**
   * The declaration of a class.
   *
   * @param modifiers in front of {@code record} or {@code class}, annotations too
   * @param variables the type parameters, with their brackets, or nothing
   * @param above what it extends or implements, with the keyword, or nothing
   */
  String declare(ObjectType type, String modifiers, String variables, String above) {
    List<Member> members = type.members().all();
    String base = type.making() == ObjectType.Making.DERIVED_BEAN ? " extends " + base(type) : "";
    String heading = modifiers + "class " + type.name() + variables + base + " " + above + " {\n";
    return switch (type.making()) {
      case RECORD ->
          "%srecord %s%s(%s) %s {}\n"
              .formatted(modifiers, type.name(), variables, parameters(members, true), above);
      case BEAN -> heading + properties(members) + "}\n";
      case DERIVED_BEAN -> derived(type, heading);
      case CONSTRUCTOR -> heading + made(type, members, false, variables) + "}\n";
      case FACTORY -> heading + made(type, members, true, variables) + "}\n";
    };
  }

  private static String base(ObjectType type) {
    return type.name() + "Base";
  }

  private String derived(ObjectType type, String heading) {
    List<Member> members = type.members().all();
    int half = members.size() / 2;
    return "class %s {\n%s}\n".formatted(base(type), properties(members.subList(0, half)))
        + heading
        + properties(members.subList(half, members.size()))
        + "}\n";
  }

  private String properties(List<Member> members) {
    return members.stream().map(this::property).collect(Collectors.joining());
  }

  private String property(Member member) {
    Place place = PLACES.get(random.nextInt(PLACES.size()));
    if (place == Place.GETTER && member.otherwise().isPresent()) {
      place = Place.FIELD;
    }
    String bare = bare(member);
    String annotated = annotations(member, random.nextBoolean()) + member.spelling();
    boolean truth = bare.equals("boolean") && random.nextBoolean();
    return """
          private %s %s;
          public %s %s() { return %2$s; }
          public void %s(%s value) { %2$s = value; }
        """
        .formatted(
            place == Place.FIELD ? annotated : bare,
            member.javaName(),
            place == Place.GETTER ? annotated : bare,
            accessor(truth ? "is" : "get", member.javaName()),
            accessor("set", member.javaName()),
            place == Place.SETTER ? annotated : bare);
  }

  /** A member's type without annotations on the whole of it. */
  private static String bare(Member member) {
    return member.spelling().equals(member.type().spelling())
        ? member.type().bare()
        : member.spelling().replace("@Nullable ", "");
  }

  /** The same, but for what says that it may be null, which holds for what is written as well. */
  private static String held(Member member) {
    boolean own = member.spelling().equals(member.type().spelling());
    return own && member.type() instanceof NullableType nullable
        ? nullable.markedOnly()
        : own ? member.type().bare() : member.spelling();
  }

  static String accessor(String prefix, String javaName) {
    return prefix + javaName.substring(0, 1).toUpperCase(Locale.ROOT) + javaName.substring(1);
  }

  private String made(ObjectType type, List<Member> members, boolean factory, String variables) {
    String fields =
        members.stream()
            .map(
                each ->
                    "  private final %s %s;\n  public %s%1$s %s() { return %2$s; }\n"
                        .formatted(
                            held(each),
                            each.javaName(),
                            name(each, true),
                            accessor("get", each.javaName())))
            .collect(Collectors.joining());
    String assignments =
        members.stream()
            .map(each -> "this.%s = %1$s; ".formatted(each.javaName()))
            .collect(Collectors.joining());
    String plain =
        members.stream()
            .map(each -> bare(each) + " " + each.javaName())
            .collect(Collectors.joining(", "));
    String constructor =
        "  %s %s(%s) { %s}\n"
            .formatted(
                factory ? "private" : "@JsonCreator public",
                type.name(),
                factory ? plain : creatorParameters(members),
                assignments);
    return fields + constructor + (factory ? factory(type, members, variables) : "");
  }

  private String factory(ObjectType type, List<Member> members, String variables) {
    String diamond = variables.isEmpty() ? "" : "<>";
    return "  @JsonCreator public static %s %s%1$s of(%s) { return new %2$s%s(%s); }\n"
        .formatted(
            variables,
            type.name(),
            creatorParameters(members),
            diamond,
            String.join(", ", type.javaNames()));
  }

  /** With {@code @JsonProperty}, without which a creator of one parameter takes the whole value. */
  private static String creatorParameters(List<Member> members) {
    return members.stream()
        .map(
            each ->
                "@JsonProperty(%s) %s%s %s"
                    .formatted(
                        Java.literal(each.jsonName()),
                        extras(each),
                        each.spelling(),
                        each.javaName()))
        .collect(Collectors.joining(", "));
  }

  /** Parameters of a function or components of a record. */
  String parameters(List<Member> members, boolean jackson) {
    return members.stream()
        .map(
            each ->
                annotations(each, jackson && random.nextBoolean())
                    + each.spelling()
                    + " "
                    + each.javaName())
        .collect(Collectors.joining(", "));
  }

  private static String annotations(Member member, boolean jackson) {
    return name(member, jackson) + extras(member);
  }

  private static String name(Member member, boolean jackson) {
    return member.jsonName().equals(member.javaName())
        ? ""
        : "@%s(%s) ".formatted(jackson ? "JsonProperty" : "Name", Java.literal(member.jsonName()));
  }

  private static String extras(Member member) {
    return member.alias().map(alias -> "@JsonAlias(" + Java.literal(alias) + ") ").orElse("")
        + member
            .otherwise()
            .map(sample -> "@Default(" + Java.literal(sample.json().text()) + ") ")
            .orElse("");
  }
}
