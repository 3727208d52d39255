import io.github.assistanttools.AssistantTool;
import java.util.List;
import lib.Bean;
import lib.Booking;
import lib.Code;
import lib.Lost;
import lib.Made;
import lib.Shape;
import lib.Stay;

@AssistantTool
interface ClassesOfClassFiles {
  /** Takes beans of a jar. */
  void beans(List<Bean> beans); // error: [AssistantToolDuplicate] text and other have the same property name, "text"; give one of them a @Name of its own // error: [AssistantToolType] beans[]: setLate of Bean declares an exception; let it throw an IllegalArgumentException // error: [AssistantToolType] beans[].file: java.io.File has no JSON form; use String, an enum or a record instead // error: [AssistantToolDefault] beans[].number: the default is not a single JSON value; write a literal such as 10, true, "text" (with the quotes) or [1, 2] // error: [AssistantToolJackson] @JsonFormat on Bean.text would change the JSON form and is not supported; remove it, or use a separate record for the tool

  /** Takes a class of a jar that cannot be made. */
  void unmade(Booking booking); // error: [AssistantToolType] lib.Booking has neither a @JsonCreator nor a visible constructor without parameters, so it cannot be created from arguments; use a record instead, or give it a @JsonCreator, or a constructor without parameters and setters // error: [AssistantToolType] booking().guest: getGuest declares an exception; let it throw an unchecked one

  /** Takes creators of a jar. */
  void creators(Made made); // error: [AssistantToolType] the @JsonCreator of Made is not visible to the generated dispatcher; make it public // error: [AssistantToolType] made.arg1: java.lang.Thread has no JSON form; use String, an enum or a record instead

  /** Takes a creator whose class file has lost its names. */
  void lost(List<Lost> lost); // error: [AssistantToolParameterName] lost[]: the class file of Lost does not contain the name of parameter arg1 of its @JsonCreator; compile it with -parameters, or put @JsonProperty on the parameter

  /** Takes a value class of a jar. */
  void value(Code code); // error: [AssistantToolType] code.file: java.io.File has no JSON form; use String, an enum or a record instead

  /** Takes a sealed type of a jar. */
  void shape(Shape shape); // error: [AssistantToolSealed] Color, a variant of Shape, is an enum, which cannot hold a discriminator; make it a record // error: [AssistantToolSealed] Free, a variant of Shape, is open to subclasses; seal it, or make it a record or a final class // error: [AssistantToolJackson] the names of a @JsonSubTypes.Type are not supported; give each type one name // error: [AssistantToolSealed] Value, a variant of Shape, is a plain value in JSON, which cannot hold a discriminator; drop its @JsonValue or @JsonCreator, or wrap it in a record // error: [AssistantToolSealed] cannot infer type parameter T of Open; give Shape the same type parameters // error: [AssistantToolJackson] @JsonTypeInfo with use = CLASS is not supported; write @JsonTypeInfo(use = Id.NAME, property = "type") // error: [AssistantToolType] lib.Shape.Hidden has neither a @JsonCreator nor a visible constructor without parameters, so it cannot be created from arguments; use a record instead, or give it a @JsonCreator, or a constructor without parameters and setters // error: [AssistantToolSealed] kind is called "kind", the discriminator of Shape; give it a @Name of its own // error: [AssistantToolSealed] "Round" names two variants of Shape; give one of them a @JsonTypeName of its own

  /** Takes constraints of a jar. */
  void constraints(Stay stay); // error: [AssistantToolConstraint] @AssertTrue on Stay.isLong is not on a property that is read, so it would not be checked; check it in the constructor, or in the tool method // error: [AssistantToolJackson] Stay: only the values ALWAYS, NON_NULL and NON_ABSENT of @JsonInclude are supported; use one of these // error: [AssistantToolConstraint] Stay.nights: @Size does not apply to int; remove it, or change the type // error: [AssistantToolConstraint] Stay.code: this is not a valid pattern: Unclosed character class; correct it // error: [AssistantToolConstraint] Stay.none: @Null is not supported; check it in the method // error: [AssistantToolNullable] Stay.note: @Nulable has no meaning here; did you mean @Nullable? // error: [AssistantToolJackson] Stay.note: only the values ALWAYS, NON_NULL and NON_ABSENT of @JsonInclude are supported; use one of these

  /** Gives a bean of a jar. */
  Booking booking();
}
