package io.github.assistanttools.processor.random;

import io.github.assistanttools.processor.testing.ScalarRow;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes up types for one random interface, and declares those that have a name. */
final class TypeFactory {

  private static final int DEEPEST = 3;

  private static final List<ScalarRow> STRINGS = ScalarRow.strings();
  private static final List<ScalarRow> ROWS =
      Stream.concat(STRINGS.stream(), ScalarRow.others().stream()).toList();
  private static final List<ScalarRow> KEYS = STRINGS.stream().filter(ScalarRow::key).toList();
  private static final List<ScalarRow> PRIMITIVE_ELEMENTS =
      ROWS.stream().filter(row -> row.primitive() && !row.type().equals("byte")).toList();
  private static final Set<String> WITHOUT_ORDER =
      Set.of("CharSequence", "Period", "Currency", "Locale", "ZoneId", "java.net.URL", "byte[]");

  private static final List<String> WORDS =
      List.of("count", "label", "isOpen", "URL", "x", "in", "value", "json", "result");
  private static final List<String> ODD_NAMES =
      List.of(
          "a/b~",
          "gr\u00f6\u00dfe",
          "two words ",
          "quo\"te\\",
          "$ref",
          "\ud83d\ude00",
          "snake_case_");

  private static final List<Class<? extends Enum<?>>> JDK_ENUMS =
      List.of(DayOfWeek.class, Month.class, RoundingMode.class);

  private final Random random;
  private final boolean strict;
  private final Constraints constraints;
  private final ObjectSource sources;
  private final UnionFactory unions;
  private final StringBuilder declarations = new StringBuilder();

  /** Java compares URLs by looking up their hosts, so an interface has sets or it has URLs. */
  private final boolean sets;

  private final List<RandomType> named = new ArrayList<>();
  private final Deque<SelfType> open = new ArrayDeque<>();
  private int unfinished;
  private int count;

  TypeFactory(Random random, boolean strict) {
    this.random = random;
    this.strict = strict;
    this.constraints = new Constraints(random);
    this.sources = new ObjectSource(random);
    this.unions = new UnionFactory(this, random);
    this.sets = random.nextInt(4) > 0;
  }

  String declarations() {
    return declarations.toString();
  }

  ObjectSource sources() {
    return sources;
  }

  /** The parameters of a function. */
  Members parameters() {
    return members(random.nextInt(1, 4), DEEPEST, false);
  }

  // For the factory of unions

  void declare(String declaration) {
    declarations.append(declaration);
  }

  String name(String letter) {
    return letter + count++;
  }

  void keep(RandomType type) {
    named.add(type);
  }

  /** Makes something inside of which a type may be mentioned that is not complete yet. */
  <T> T inside(SelfType self, Supplier<T> made) {
    open.push(self);
    T inside = unfinished(made);
    open.pop();
    return inside;
  }

  /** Makes something while not all the types so far are complete. */
  <T> T unfinished(Supplier<T> made) {
    unfinished++;
    T finished = made.get();
    unfinished--;
    return finished;
  }

  /** Members for a record or class. */
  Members members(int size, int depth, boolean aliases) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String javaName = one(WORDS) + i;
      RandomType type = nullableAtTimes(member(depth));
      String jsonName = chance(5) ? one(ODD_NAMES) + i : javaName;
      members.add(
          new Member(
              javaName,
              jsonName,
              type,
              type.spelling(),
              aliases && chance(8) ? Optional.of(jsonName + Mutator.ALIAS) : Optional.empty(),
              defaultAtTimes(type)));
    }
    return new Members(members);
  }

  private RandomType member(int depth) {
    return !open.isEmpty() && chance(4) ? recursion() : type(depth);
  }

  /** Any way to hold a value of one's own kind, and yet to come to an end. */
  private RandomType recursion() {
    SelfType self = one(List.copyOf(open));
    if (self.ends() && chance(3)) {
      return self;
    }
    return switch (random.nextInt(strict ? 4 : 5)) {
      case 0 -> new NullableType(self);
      case 1 -> new MaybeType(self);
      case 2 -> new SequenceType(SequenceType.Kind.LIST, self);
      case 3 -> new SequenceType(SequenceType.Kind.ARRAY, self);
      default -> new MapType(string(), self);
    };
  }

  private RandomType nullableAtTimes(RandomType type) {
    boolean suits =
        !refusesNull(type)
            && !primitive(type)
            && !(type instanceof MaybeType)
            && !(type instanceof NullableType)
            && !(type instanceof AnythingType);
    return suits && chance(4) ? new NullableType(type) : type;
  }

  private Optional<Sample> defaultAtTimes(RandomType type) {
    boolean suits =
        !(type instanceof NullableType || type instanceof MaybeType || type instanceof AnythingType)
            && (unfinished == 0 || simple(type));
    return suits && chance(6)
        ? Optional.of(type.sample(new Draw(random, true)))
            .filter(sample -> !sample.json().equals(Json.NULL))
        : Optional.empty();
  }

  /** Whether nothing in it can be incomplete. */
  private static boolean simple(RandomType type) {
    if (type instanceof SequenceType sequence) {
      return simple(sequence.element());
    }
    return type instanceof ScalarType
        || type instanceof EnumType
        || type instanceof PrimitiveArrayType
        || type instanceof ConstrainedType constrained && simple(constrained.type())
        || type instanceof ValueType value && simple(value.value());
  }

  private static boolean primitive(RandomType type) {
    return type instanceof ScalarType scalar && scalar.row().primitive()
        || type instanceof ConstrainedType constrained && primitive(constrained.type());
  }

  private static boolean array(RandomType type) {
    return type.bare().endsWith("[]");
  }

  private RandomType type(int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 15)) {
      case 0, 1 -> scalar(row -> true);
      case 2 -> constrained(row -> true);
      case 3 -> enumeration();
      case 4 -> named.isEmpty() ? scalar(row -> true) : one(named);
      case 5 -> value();
      case 6 -> sizedAtTimes(primitiveArray());
      case 7, 8 -> sizedAtTimes(sequence(depth - 1));
      case 9 -> maybe(depth - 1);
      case 10, 11 -> object(depth - 1);
      case 12 -> generic(depth - 1);
      case 13 -> unions.make(depth - 1);
      default -> strict ? object(depth - 1) : loose(depth - 1);
    };
  }

  /** A type that may be a type argument. */
  private RandomType boxed(int depth) {
    return Stream.generate(() -> type(depth))
        .filter(type -> !primitive(type))
        .findFirst()
        .orElseThrow();
  }

  private ScalarType scalar(Predicate<ScalarRow> wanted) {
    List<ScalarRow> rows =
        ROWS.stream().filter(row -> !(sets && row.type().endsWith("URL"))).filter(wanted).toList();
    return new ScalarType(one(rows));
  }

  /** Of strings more often than of others: they have the most constraints. */
  private ConstrainedType constrained(Predicate<ScalarRow> wanted) {
    boolean text = chance(3) && wanted.test(string().row());
    return constraints.on(text ? string() : scalar(wanted.and(Constraints::suit)));
  }

  private static ScalarType string() {
    return new ScalarType(ROWS.get(0));
  }

  private RandomType enumeration() {
    if (chance(4)) {
      return EnumType.of(one(JDK_ENUMS));
    }
    Map<String, String> constants = new LinkedHashMap<>();
    StringBuilder source = new StringBuilder();
    String name = name("E");
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      String constant = "C" + i;
      String wire = chance(3) ? one(ODD_NAMES) + i : constant;
      constants.put(constant, wire);
      String annotation = chance(2) ? "@Name" : "@JsonProperty";
      source.append(wire.equals(constant) ? "" : annotation + "(" + Java.literal(wire) + ") ");
      source.append(constant).append(chance(5) ? " {}, " : ", ");
    }
    declare("enum %s { %s}\n".formatted(name, source));
    EnumType type = new EnumType(name, constants, false);
    keep(type);
    return type;
  }

  private RandomType value() {
    RandomType type =
        switch (random.nextInt(4)) {
          case 0 -> constrained(row -> true);
          case 1 -> new SequenceType(SequenceType.Kind.LIST, scalar(row -> !row.primitive()));
          default -> scalar(row -> true);
        };
    return value(type);
  }

  private ValueType value(RandomType type) {
    String name = name("V");
    int kind = random.nextInt(3);
    String given =
        "  private final %s value;\n  @JsonValue public %1$s value() { return value; }\n"
            .formatted(type.bare());
    String source =
        switch (kind) {
          case 0 -> "record %1$s(@JsonValue %2$s value) {}\n";
          case 1 ->
              "final class %1$s {\n%4$s  @JsonCreator public %1$s(%2$s value) { this.value = value; }\n}\n";
          default ->
              "final class %1$s {\n%4$s  private %1$s(%3$s value) { this.value = value; }\n"
                  + "  @JsonCreator public static %1$s of(%2$s value) { return new %1$s(value); }\n}\n";
        };
    declare(source.formatted(name, type.spelling(), type.bare(), given));
    ValueType value = new ValueType(name, type, kind == 2);
    keep(value);
    return value;
  }

  private RandomType primitiveArray() {
    return new PrimitiveArrayType(new ScalarType(one(PRIMITIVE_ELEMENTS)));
  }

  private RandomType sequence(int depth) {
    SequenceType.Kind kind = one(List.of(SequenceType.Kind.values()));
    if (kind.distinct() && !sets) {
      kind = SequenceType.Kind.LIST;
    }
    return switch (kind) {
      case SORTED_SET -> new SequenceType(kind, sortable());
      case SET -> new SequenceType(kind, nullableAtTimes(such(depth, type -> !array(type))));
      case ARRAY ->
          new SequenceType(
              kind,
              such(
                  depth, type -> !type.spelling().contains("<") && !type.spelling().contains("@")));
      default ->
          new SequenceType(
              kind,
              !open.isEmpty() && chance(4)
                  ? one(List.copyOf(open))
                  : nullableAtTimes(boxed(depth)));
    };
  }

  private RandomType such(int depth, Predicate<RandomType> wanted) {
    return Stream.generate(() -> boxed(depth)).filter(wanted).findFirst().orElseThrow();
  }

  private RandomType sortable() {
    Predicate<ScalarRow> wanted = row -> !row.primitive() && !WITHOUT_ORDER.contains(row.type());
    return switch (random.nextInt(3)) {
      case 0 -> enumeration();
      case 1 -> constrained(wanted);
      default -> scalar(wanted);
    };
  }

  private RandomType sizedAtTimes(RandomType type) {
    if (!chance(3)) {
      return type;
    } else if (type instanceof SequenceType sequence && !sequence.kind().distinct()) {
      // A value that must hold others of its own kind has no end.
      boolean ends = unfinished == 0 || simple(type);
      return ends ? constraints.size(type, sequence::sample) : type;
    } else if (type instanceof PrimitiveArrayType array) {
      return constraints.size(type, array::sample);
    }
    return type;
  }

  private RandomType maybe(int depth) {
    if (chance(3)) {
      return new MaybeType(scalar(row -> row.type().matches("int|long|double")));
    }
    return new MaybeType(
        such(depth, type -> !(type instanceof MaybeType || type instanceof AnythingType)));
  }

  private RandomType loose(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> new AnythingType();
      case 1 -> {
        MapType map = new MapType(string(), scalar(row -> !row.primitive()));
        yield constraints.size(map, map::sample);
      }
      default -> new MapType(key(), nullableAtTimes(boxed(depth)));
    };
  }

  private RandomType key() {
    return switch (random.nextInt(5)) {
      case 0 -> enumeration();
      case 1 -> value(scalar(KEYS::contains));
      case 2 -> constrained(row -> row.type().equals("String"));
      default -> scalar(KEYS::contains);
    };
  }

  // Objects

  private RandomType object(int depth) {
    String name = name("R");
    SelfType self = new SelfType(name, false);
    ObjectType type =
        inside(self, () -> object(name, one(List.of(ObjectType.Making.values())), depth));
    self.complete(type);
    declare(sources.declare(type, open(type) + included(type), "", ""));
    keep(type);
    return type;
  }

  /** A record or class that is still to be declared. */
  ObjectType object(String name, ObjectType.Making making, int depth) {
    int least = making == ObjectType.Making.RECORD ? 0 : 1;
    Members members = members(random.nextInt(least, 5), depth, true);
    return new ObjectType(name, name, making, members, chance(6));
  }

  static String open(ObjectType type) {
    return type.open() ? "@JsonIgnoreProperties(ignoreUnknown = true) " : "";
  }

  /** What is written without its nulls is an argument only if none of them is required. */
  private String included(ObjectType type) {
    boolean required =
        strict
            || type.members().all().stream().anyMatch(each -> each.type() instanceof AnythingType);
    return !required && chance(4) ? "@JsonInclude(JsonInclude.Include.NON_NULL) " : "";
  }

  /** A generic class, with two different type arguments. */
  private RandomType generic(int depth) {
    ObjectType.Making making =
        one(
            List.of(
                ObjectType.Making.RECORD,
                ObjectType.Making.BEAN,
                ObjectType.Making.CONSTRUCTOR,
                ObjectType.Making.FACTORY));
    String name = name("G");
    ScalarType plainType = scalar(row -> true);
    Member plain = generic("plain", plainType, plainType.spelling());
    ObjectType first = generic(name, making, argument(depth), plain);
    ObjectType second = generic(name, making, argument(depth), plain);
    declare(sources.declare(first, "", "<T>", ""));
    keep(first);
    keep(second);
    return second;
  }

  private RandomType argument(int depth) {
    return nullableAtTimes(
        such(
            depth,
            type ->
                !(type instanceof MaybeType || type instanceof AnythingType)
                    && !array(type)
                    && !refusesNull(type)));
  }

  private ObjectType generic(
      String name, ObjectType.Making making, RandomType argument, Member plain) {
    RandomType none = argument instanceof NullableType ? argument : new NullableType(argument);
    List<Member> members =
        List.of(
            generic("one", argument, "T"),
            generic("more", new SequenceType(SequenceType.Kind.LIST, argument), "List<T>"),
            generic("none", none, "@Nullable T"),
            plain);
    return new ObjectType(
        name, name + "<" + argument.spelling() + ">", making, new Members(members), false);
  }

  private static boolean refusesNull(RandomType type) {
    return type instanceof ConstrainedType constrained
        && constrained.demands().stream().anyMatch(Demand::refusesNull);
  }

  private static Member generic(String name, RandomType type, String spelling) {
    return new Member(name, name, type, spelling, Optional.empty(), Optional.empty());
  }

  private boolean chance(int ofSoMany) {
    return random.nextInt(ofSoMany) == 0;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
