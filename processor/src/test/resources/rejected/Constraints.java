import io.github.assistanttools.AssistantTool;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@AssistantTool(strict = false)
interface Constraints {
  /** Takes types that the constraints are not made for. */
  void misplaced(
      @Size(max = 3) int number, // error: [AssistantToolConstraint] @Size does not apply to int; remove it, or change the type
      @Min(1) String text, // error: [AssistantToolConstraint] @Min does not apply to java.lang.String; remove it, or change the type
      @Past String day, // error: [AssistantToolConstraint] @Past does not apply to java.lang.String; remove it, or change the type
      @Email UUID id, // error: [AssistantToolConstraint] @Email does not apply to java.util.UUID; remove it, or change the type
      @Pattern(regexp = "a") boolean truth, // error: [AssistantToolConstraint] @Pattern does not apply to boolean; remove it, or change the type
      @AssertTrue String yes, // error: [AssistantToolConstraint] @AssertTrue does not apply to java.lang.String; remove it, or change the type
      @Digits(integer = 1, fraction = 1) LocalDate date, // error: [AssistantToolConstraint] @Digits does not apply to java.time.LocalDate; remove it, or change the type
      @Positive Duration duration, // error: [AssistantToolConstraint] @Positive does not apply to java.time.Duration; remove it, or change the type
      @NotBlank List<String> list, // error: [AssistantToolConstraint] @NotBlank does not apply to java.util.List<java.lang.String>; remove it, or change the type
      @NotEmpty Item item, // error: [AssistantToolConstraint] @NotEmpty does not apply to Constraints.Item; remove it, or change the type
      @Max(3) Unit unit, // error: [AssistantToolConstraint] @Max does not apply to Constraints.Unit; remove it, or change the type
      @Size(max = 3) Shape shape); // error: [AssistantToolConstraint] @Size does not apply to Constraints.Shape; remove it, or change the type

  /** Takes constrained elements. */
  void inside(
      List<@Min(1) String> list, // error: [AssistantToolConstraint] @Min does not apply to java.lang.String; remove it, or change the type
      Optional<@Size(max = 1) Integer> optional, // error: [AssistantToolConstraint] @Size does not apply to java.lang.Integer; remove it, or change the type
      Map<@Max(1) String, @Future Integer> map, // error: [AssistantToolConstraint] @Max does not apply to java.lang.String; remove it, or change the type // error: [AssistantToolConstraint] @Future does not apply to java.lang.Integer; remove it, or change the type
      @Min(1) int[] array); // error: [AssistantToolConstraint] @Min does not apply to int[]; remove it, or change the type

  /** Takes what contradicts itself. */
  void contradiction(
      @NotNull @Nullable String text, // error: [AssistantToolConstraint] @NotNull and @Nullable contradict each other; drop one of them
      @Nullable @NotBlank String other, // error: [AssistantToolConstraint] @NotBlank and @Nullable contradict each other; drop one of them
      @NotEmpty @Nullable List<String> list); // error: [AssistantToolConstraint] @NotEmpty and @Nullable contradict each other; drop one of them

  /** Takes what is not supported. */
  void unsupported(
      @Null String nothing, // error: [AssistantToolConstraint] @Null is not supported; check it in the method
      @NotBlank(groups = Group.class) String group, // error: [AssistantToolConstraint] @NotBlank applies to some groups only, and a call has no groups; drop the groups, or the constraint
      @Even int even, // error: [AssistantToolConstraint] @Even is a custom constraint, which only its own validator can check; check it in the method, or in the constructor of a record
      List<@Even Integer> evens, // error: [AssistantToolConstraint] @Even is a custom constraint, which only its own validator can check; check it in the method, or in the constructor of a record
      @Even.List({@Even, @Even}) int twice); // error: [AssistantToolConstraint] @Even is a custom constraint, which only its own validator can check; check it in the method, or in the constructor of a record

  /** Takes constraints that are wrong in themselves. */
  void wrong(
      @Pattern(regexp = "[a") String pattern, // error: [AssistantToolConstraint] this is not a valid pattern: Unclosed character class; correct it
      @Pattern(regexp = "(a") @Pattern(regexp = "b") String two, // error: [AssistantToolConstraint] this is not a valid pattern: Unclosed group; correct it
      @Email(regexp = "*") String email, // error: [AssistantToolConstraint] this is not a valid pattern: Dangling meta character '*'; correct it
      @DecimalMin("a lot") double least, // error: [AssistantToolConstraint] "a lot" is not a decimal number; write one such as 0.01
      @DecimalMax("1e999999999") double most, // error: [AssistantToolConstraint] "1e999999999" is not a decimal number; write one such as 0.01
      @Size(min = 3, max = 1) String size, // error: [AssistantToolConstraint] a size from 3 to 1 is impossible; correct the bounds
      @Size(min = -1) String negative, // error: [AssistantToolConstraint] a size from -1 to 2147483647 is impossible; correct the bounds
      @Digits(integer = -1, fraction = 0) int digits); // error: [AssistantToolConstraint] the number of digits is out of range; use 0 to 1000 for integer and for fraction

  /** Takes types with constraints inside. */
  void types(Range range, Stay stay, Item item, Made made, Child child);

  enum Unit {
    A
  }

  record Item(@Size(max = 3) long size, @Min(1) Optional<String> text) {} // error: [AssistantToolConstraint] @Size does not apply to long; remove it, or change the type // error: [AssistantToolConstraint] @Min does not apply to java.lang.String; remove it, or change the type

  sealed interface Shape {
    record Circle(double radius) implements Shape {}
  }

  record Range(int low, int high) {
    @AssertTrue // error: [AssistantToolConstraint] @AssertTrue on Constraints.Range.isOrdered is not on a property that is read, so it would not be checked; check it in the constructor, or in the tool method
    public boolean isOrdered() {
      return low <= high;
    }
  }

  @Even // error: [AssistantToolConstraint] @Even on Stay is not on a property that is read, so it would not be checked; check it in the constructor, or in the tool method
  class Stay {
    private int nights;
    @Min(1) private int hidden; // error: [AssistantToolConstraint] @Min on Constraints.Stay.hidden is not on a property that is read, so it would not be checked; check it in the constructor, or in the tool method

    public void setNights(int nights) {
      this.nights = nights;
    }

    @AssertTrue // error: [AssistantToolConstraint] @AssertTrue on Constraints.Stay.isLong is not on a property that is read, so it would not be checked; check it in the constructor, or in the tool method
    boolean isLong() {
      return nights > 7;
    }

    @NotNull
    String describe(@NotNull String language) {
      return language;
    }
  }

  record Made(int x) {
    @com.fasterxml.jackson.annotation.JsonCreator
    static Made of(@com.fasterxml.jackson.annotation.JsonProperty("x") @Min(1) int x) {
      return new Made(x);
    }
  }

  class Base {
    @AssertTrue // error: [AssistantToolConstraint] @AssertTrue on Constraints.Base.isFine is not on a property that is read, so it would not be checked; check it in the constructor, or in the tool method
    public boolean isFine() {
      return true;
    }
  }

  class Child extends Base {
    public int x;
  }

  interface Group {}

  @Constraint(validatedBy = {})
  @Target({
    ElementType.TYPE,
    ElementType.TYPE_USE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE
  })
  @interface Even {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @Target(ElementType.PARAMETER)
    @interface List {
      Even[] value();
    }
  }
}
