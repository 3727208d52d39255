import io.github.assistanttools.AssistantTool;
import java.util.List;
import lib.Bean;
import lib.Booking;
import lib.Code;
import lib.Lost;
import lib.Made;
import lib.Plain;
import lib.Shape;
import lib.Stay;
import lib.Whole;

@AssistantTool
interface ClassesOfClassFiles {
  /** Takes beans of a jar. */
  void beans(List<Bean> beans); // error: [AssistantToolDuplicate] text and other have the same property name, "text"; use a type of your own in place of lib.Bean // error: [AssistantToolType] beans[]: setLate of Bean declares an exception; use a type of your own in place of lib.Bean // error: [AssistantToolDefault] beans[].number: the default x is not a single JSON value; write a literal such as 10, true, "text" (with the quotes) or [1, 2] // error: [AssistantToolType] beans[].file: java.io.File has no JSON form; use a type of your own in place of lib.Bean // error: [AssistantToolJackson] @JsonFormat on Bean.text would change the JSON form and is not supported; use a type of your own in place of lib.Bean

  /** Takes a class of a jar that cannot be made. */
  void unmade(Booking booking); // error: [AssistantToolType] lib.Booking has neither a @JsonCreator nor a visible constructor without parameters, so it cannot be created from arguments; use a type of your own in place of lib.Booking // error: [AssistantToolType] booking().guest: getGuest declares an exception; use a type of your own in place of lib.Booking

  /** Takes creators of a jar. */
  void creators(Made made); // error: [AssistantToolType] the @JsonCreator of Made is not visible to the generated dispatcher; use a type of your own in place of lib.Made // error: [AssistantToolType] made.arg1: java.lang.Thread has no JSON form; use a type of your own in place of lib.Made

  /** Takes a creator whose class file has lost its names. */
  void lost(List<Lost> lost); // error: [AssistantToolParameterName] lost[]: the class file of Lost does not contain the name of parameter arg1 of its @JsonCreator; compile it with -parameters, put @JsonProperty on the parameter, or use a record instead

  /** Takes a class whose class file has lost the names of its constructor. */
  void plain(Plain.Pair pair); // error: [AssistantToolParameterName] the class file of Plain.Pair does not contain the names of its constructor's parameters; compile it with -parameters, or use a record instead

  /** Takes a creator that takes a property or the whole value, as only its name says. */
  void whole(Whole whole); // error: [AssistantToolParameterName] the class file of Whole does not contain the name of parameter arg0 of its @JsonCreator; compile it with -parameters, put @JsonProperty on the parameter, or use a record instead

  /** Takes a value class of a jar. */
  void value(Code code); // error: [AssistantToolType] code.file: java.io.File has no JSON form; use a type of your own in place of lib.Code

  /** Takes a sealed type of a jar. */
  void shape(Shape shape); // error: [AssistantToolJackson] @JsonTypeInfo with use = CLASS is not supported; use a type of your own in place of lib.Shape // error: [AssistantToolJackson] the names of a @JsonSubTypes.Type are not supported; use a type of your own in place of lib.Shape // error: [AssistantToolSealed] "Round" names two variants of Shape; use a type of your own in place of lib.Shape // error: [AssistantToolSealed] Shape.Color, a variant of Shape, is an enum, which cannot hold a discriminator; use a type of your own in place of lib.Shape // error: [AssistantToolSealed] Shape.Free, a variant of Shape, is open to subclasses; use a type of your own in place of lib.Shape // error: [AssistantToolSealed] Shape.Value, a variant of Shape, is a plain value in JSON, which cannot hold a discriminator; use a type of your own in place of lib.Shape // error: [AssistantToolSealed] cannot infer type parameter T of Shape.Open; use a type of your own in place of lib.Shape // error: [AssistantToolSealed] kind is called "kind", the discriminator of Shape; use a type of your own in place of lib.Shape.Round // error: [AssistantToolType] lib.Shape.Hidden has neither a @JsonCreator nor a visible constructor without parameters, so it cannot be created from arguments; use a type of your own in place of lib.Shape.Hidden

  /** Takes constraints of a jar. */
  void constraints(Stay stay); // error: [AssistantToolConstraint] @AssertTrue on Stay.isLong is not on a property that is read, so it would not be checked; use a type of your own in place of lib.Stay // error: [AssistantToolJackson] Stay: only the values ALWAYS, NON_NULL and NON_ABSENT of @JsonInclude are supported; use a type of your own in place of lib.Stay // error: [AssistantToolConstraint] Stay.nights: @Size does not apply to int; use a type of your own in place of lib.Stay // error: [AssistantToolConstraint] Stay.code: this is not a valid pattern: Unclosed character class; use a type of your own in place of lib.Stay // error: [AssistantToolConstraint] Stay.none: @Null is not supported; use a type of your own in place of lib.Stay // error: [AssistantToolNullable] Stay.note: @Nulable has no meaning here; use a type of your own in place of lib.Stay // error: [AssistantToolJackson] Stay.note: only the values ALWAYS, NON_NULL and NON_ABSENT of @JsonInclude are supported; use a type of your own in place of lib.Stay

  /** Gives a bean of a jar. */
  Booking booking();
}
