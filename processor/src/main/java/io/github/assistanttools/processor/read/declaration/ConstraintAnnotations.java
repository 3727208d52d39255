package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.model.Constraint;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.PatternFlag;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ScalarKind;
import io.github.assistanttools.processor.read.element.Reporter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/**
 * From Jakarta Validation's annotations to constraints. One that cannot be enforced in its place is
 * a problem, because its author relies on it.
 */
public record ConstraintAnnotations(String emailPattern) {

  private static final List<String> PACKAGES =
      List.of("jakarta.validation.constraints.", "javax.validation.constraints.");
  private static final Set<String> META =
      Set.of("jakarta.validation.Constraint", "javax.validation.Constraint");

  /** An annotation and where to report what is wrong with it. */
  public record Found(AnnotationMirror annotation, Reporter.Spot spot) {

    private String simpleName() {
      return Annotations.simpleName(annotation);
    }

    private void problem(String fact, String wayOut) {
      spot.problem(ProblemId.CONSTRAINT, fact, wayOut);
    }

    /** Reports a problem with a fact about the annotation. */
    void refuse(String fact, String wayOut) {
      problem("@" + simpleName() + " " + fact, wayOut);
    }
  }

  /** Whether an annotation is a constraint. */
  public static boolean demands(AnnotationMirror annotation) {
    String name = Annotations.name(annotation);
    return PACKAGES.stream().anyMatch(name::startsWith)
        || annotation.getAnnotationType().asElement().getAnnotationMirrors().stream()
            .anyMatch(meta -> META.contains(Annotations.name(meta)))
        || contained(annotation).anyMatch(ConstraintAnnotations::demands);
  }

  /** The constraints that stand on the forms of a property. */
  public static List<Found> on(List<? extends Element> forms, Place place) {
    Optional<String> path = place.path(forms.get(0));
    return forms.stream()
        .flatMap(form -> on(form, place).stream())
        .map(found -> new Found(found.annotation(), found.spot().in(path)))
        .toList();
  }

  /** The constraints on an element. */
  public static List<Found> on(Element element, Place place) {
    return Annotations.stream(element)
        .filter(ConstraintAnnotations::demands)
        .map(each -> new Found(each, place.at(element, each)))
        .toList();
  }

  /** The annotations in a container, such as {@code @Size.List} or one that the compiler adds. */
  private static Stream<AnnotationMirror> contained(AnnotationMirror annotation) {
    return Annotations.values(annotation, "value", AnnotationMirror.class);
  }

  /**
   * The type with the constraints of the annotations; null satisfies all of them but
   * {@code @NotNull} and the like, which also say that it is not null.
   */
  public JsonType constrain(JsonType type, List<Found> annotations) {
    if (type instanceof JsonType.Nullable nullable) {
      distinct(annotations).stream()
          .filter(found -> refusesNull(found.simpleName()))
          .forEach(
              found -> found.refuse("and @Nullable contradict each other", "drop one of them"));
      return new JsonType.Nullable(constrain(nullable.type(), annotations).present());
    } else if (type instanceof JsonType.NonNull nonNull) {
      return JsonType.NonNull.of(constrain(nonNull.type(), annotations));
    } else if (type instanceof JsonType.Maybe maybe) {
      JsonType value = constrain(maybe.value(), annotations).present();
      return new JsonType.Maybe(maybe.java(), maybe.kind(), value);
    }
    if (type instanceof JsonType.Unsupported || type instanceof JsonType.Missing) {
      return type;
    }
    Set<Constraint> constraints = new LinkedHashSet<>();
    if (type instanceof JsonType.Constrained constrained) {
      constraints.addAll(constrained.constraints());
    }
    JsonType core = type.core();
    distinct(annotations).forEach(found -> constraints.addAll(read(core, found)));
    JsonType constrained =
        constraints.isEmpty() ? type : new JsonType.Constrained(core, List.copyOf(constraints));
    boolean nonNull =
        annotations.stream().anyMatch(found -> Annotations.refusesNull(found.annotation()));
    return nonNull ? JsonType.NonNull.of(constrained) : constrained;
  }

  /** The compiler lists an annotation that applies to members and to types at both. */
  private static List<Found> distinct(List<Found> annotations) {
    Map<String, Found> byText = new LinkedHashMap<>();
    for (Found found : annotations) {
      List<AnnotationMirror> contained = contained(found.annotation()).toList();
      contained.forEach(
          each -> byText.putIfAbsent(Annotations.text(each), new Found(each, found.spot())));
      if (contained.isEmpty()) {
        byText.putIfAbsent(Annotations.text(found.annotation()), found);
      }
    }
    return List.copyOf(byText.values());
  }

  private static boolean refusesNull(String simpleName) {
    return Set.of("NotNull", "NotBlank", "NotEmpty").contains(simpleName);
  }

  private List<Constraint> read(JsonType type, Found found) {
    String simpleName = found.simpleName();
    if (PACKAGES.stream().noneMatch(Annotations.name(found.annotation())::startsWith)) {
      found.refuse(
          "is a custom constraint, which only its own validator can check",
          "check it in the method, or in the constructor of a record");
      return List.of();
    } else if (Annotations.values(found.annotation(), "groups", Object.class)
        .findAny()
        .isPresent()) {
      found.refuse(
          "applies to some groups only, and a call has no groups",
          "drop the groups, or the constraint");
      return List.of();
    } else if (simpleName.equals("NotNull")) {
      return List.of();
    }
    Optional<List<Constraint>> constraints = constraints(simpleName, found);
    if (constraints.isEmpty()) {
      found.refuse("is not supported", "check it in the method");
      return List.of();
    }
    List<Constraint> fitting =
        constraints.get().stream().filter(constraint -> fits(constraint, type)).toList();
    if (fitting.size() < constraints.get().size()) {
      found.refuse("does not apply to " + type.java(), "remove it, or change the type");
    }
    return fitting;
  }

  /** Empty for an annotation that is not supported. */
  private Optional<List<Constraint>> constraints(String simpleName, Found found) {
    AnnotationMirror annotation = found.annotation();
    return Optional.ofNullable(
        switch (simpleName) {
          case "Min" -> bound(Constraint.Side.AT_LEAST, whole(annotation));
          case "Max" -> bound(Constraint.Side.AT_MOST, whole(annotation));
          case "DecimalMin" -> decimal(found, Constraint.Side.AT_LEAST, Constraint.Side.ABOVE);
          case "DecimalMax" -> decimal(found, Constraint.Side.AT_MOST, Constraint.Side.BELOW);
          case "Positive" -> bound(Constraint.Side.ABOVE, BigDecimal.ZERO);
          case "PositiveOrZero" -> bound(Constraint.Side.AT_LEAST, BigDecimal.ZERO);
          case "Negative" -> bound(Constraint.Side.BELOW, BigDecimal.ZERO);
          case "NegativeOrZero" -> bound(Constraint.Side.AT_MOST, BigDecimal.ZERO);
          case "Digits" -> digits(found);
          case "Size" -> size(found);
          case "NotEmpty" -> List.of(new Constraint.Length(1, Integer.MAX_VALUE));
          case "NotBlank" -> List.of(Constraint.Fixed.NOT_BLANK);
          case "Pattern" -> pattern(found);
          case "Email" -> email(found);
          case "AssertTrue" -> List.of(Constraint.Fixed.IS_TRUE);
          case "AssertFalse" -> List.of(Constraint.Fixed.IS_FALSE);
          case "Past" -> List.of(Constraint.Fixed.PAST);
          case "PastOrPresent" -> List.of(Constraint.Fixed.PAST_OR_PRESENT);
          case "Future" -> List.of(Constraint.Fixed.FUTURE);
          case "FutureOrPresent" -> List.of(Constraint.Fixed.FUTURE_OR_PRESENT);
          default -> null;
        });
  }

  private static List<Constraint> bound(Constraint.Side side, BigDecimal value) {
    return List.of(new Constraint.Bound(side, value));
  }

  private static BigDecimal whole(AnnotationMirror annotation) {
    return BigDecimal.valueOf(number(annotation, "value", 0));
  }

  private static List<Constraint> decimal(
      Found found, Constraint.Side inclusive, Constraint.Side exclusive) {
    String text = Annotations.value(found.annotation(), "value", String.class).orElse("");
    try {
      BigDecimal bound = new BigDecimal(text);
      if (Math.abs((long) bound.scale()) <= 1000 && bound.precision() <= 1000) {
        return bound(
            Annotations.flag(found.annotation(), "inclusive", true) ? inclusive : exclusive, bound);
      }
    } catch (NumberFormatException noNumber) {
      // Reported below.
    }
    found.problem("\"" + text + "\" is not a decimal number", "write one such as 0.01");
    return List.of();
  }

  private static List<Constraint> digits(Found found) {
    int integer = (int) number(found.annotation(), "integer", 0);
    int fraction = (int) number(found.annotation(), "fraction", 0);
    if (integer < 0 || fraction < 0 || integer > 1000 || fraction > 1000) {
      found.problem(
          "the number of digits is out of range", "use 0 to 1000 for integer and for fraction");
      return List.of();
    }
    return List.of(new Constraint.Digits(integer, fraction));
  }

  private static List<Constraint> size(Found found) {
    int least = (int) number(found.annotation(), "min", 0);
    int most = (int) number(found.annotation(), "max", Integer.MAX_VALUE);
    if (least < 0 || most < least) {
      String fact = "a size from %d to %d is impossible".formatted(least, most);
      found.problem(fact, "correct the bounds");
      return List.of();
    }
    return least == 0 && most == Integer.MAX_VALUE
        ? List.of()
        : List.of(new Constraint.Length(least, most));
  }

  private static long number(AnnotationMirror annotation, String member, long otherwise) {
    return Annotations.value(annotation, member, Number.class)
        .map(Number::longValue)
        .orElse(otherwise);
  }

  private static List<Constraint> pattern(Found found) {
    String regex = Annotations.value(found.annotation(), "regexp", String.class).orElse("");
    int flags =
        Annotations.values(found.annotation(), "flags", VariableElement.class)
            .mapToInt(flag -> PatternFlag.bit(flag.toString()))
            .reduce(0, (one, other) -> one | other);
    try {
      Pattern.compile(regex, flags);
      return List.of(new Constraint.Matches(regex, flags));
    } catch (PatternSyntaxException broken) {
      found.problem("this is not a valid pattern: " + broken.getDescription(), "correct it");
      return List.of();
    }
  }

  /** {@code @Email} may carry a pattern of its own. */
  private List<Constraint> email(Found found) {
    boolean plain =
        Annotations.value(found.annotation(), "regexp", String.class).orElse(".*").equals(".*");
    return Stream.concat(
            Stream.of(new Constraint.Email(emailPattern)),
            plain ? Stream.empty() : pattern(found).stream())
        .toList();
  }

  private static boolean fits(Constraint constraint, JsonType type) {
    if (type instanceof JsonType.Sequence || type instanceof JsonType.Dictionary) {
      return constraint instanceof Constraint.Length;
    }
    Predicate<ScalarKind> applies =
        constraint.match(
            new Constraint.Cases<Predicate<ScalarKind>>(
                bound -> ScalarKind::numeric,
                digits -> ScalarKind::numeric,
                length -> ScalarKind::text,
                matches -> ScalarKind::text,
                email -> ScalarKind::text,
                ConstraintAnnotations::applies));
    return type instanceof JsonType.Scalar scalar && applies.test(scalar.row());
  }

  private static Predicate<ScalarKind> applies(Constraint.Fixed constraint) {
    return switch (constraint) {
      case NOT_BLANK -> ScalarKind::text;
      case IS_TRUE, IS_FALSE -> row -> row.kind() == ScalarKind.JsonKind.BOOLEAN;
      case PAST, PAST_OR_PRESENT, FUTURE, FUTURE_OR_PRESENT -> ScalarKind::moment;
    };
  }
}
