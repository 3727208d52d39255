import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.github.assistanttools.AssistantTool;
import lib.Coded;
import lib.Formatted;
import lib.Point;

@AssistantTool
interface AnnotationsAbove {
  /** Takes what inherits annotations of sources. */
  void sources(Order order, Bean bean, Size size, Bundled bundled);

  /** Takes what inherits annotations of a jar. */
  void jars(Place place, Code code);

  /** Takes a type of a jar. */
  void jar(Point point); // error: [AssistantToolJackson] @JsonFormat on Formatted is inherited by Point and would change the JSON form and is not supported; use a type of your own in place of lib.Point // error: [AssistantToolJackson] Formatted: only the values ALWAYS, NON_NULL and NON_ABSENT of @JsonInclude are supported; use a type of your own in place of lib.Point

  /** Takes sealed types. */
  void sealedTypes(Shape shape, Named named);

  /** Takes records whose annotations say two things. */
  void twice(Twice twice, More more);

  @JsonFormat(shape = JsonFormat.Shape.ARRAY) // error: [AssistantToolJackson] @JsonFormat on AnnotationsAbove.Listed would change the JSON form and is not supported; remove it, or use a separate record for the tool
  interface Listed {}

  @JsonIgnoreProperties(value = "x", allowGetters = true) // error: [AssistantToolJackson] @JsonIgnoreProperties with allowGetters is not supported; write @JsonProperty(access = READ_ONLY) on the property
  interface OneWay extends Listed {}

  record Order(int x) implements OneWay {}

  @JsonIgnoreType // error: [AssistantToolJackson] @JsonIgnoreType on AnnotationsAbove.Hidden would change the JSON form and is not supported; remove it, or use a separate record for the tool
  interface Hidden {}

  class Parent implements Hidden {}

  class Bean extends Parent {
    public int x;
  }

  @JsonFormat(shape = JsonFormat.Shape.OBJECT) // error: [AssistantToolJackson] @JsonFormat on AnnotationsAbove.Sized would change the JSON form and is not supported; remove it, and name the constants with @Name or @JsonProperty
  interface Sized {}

  enum Size implements Sized {
    S
  }

  @JacksonAnnotationsInside
  @JsonIgnoreProperties("x")
  @interface Hiding {}

  @Hiding // error: [AssistantToolJackson] @Hiding on AnnotationsAbove.Hides is a bundle of Jackson annotations, which is not supported; use the annotations themselves
  interface Hides {}

  record Bundled(int x) implements Hides {}

  record Place(int x) implements Formatted {} // error: [AssistantToolJackson] @JsonFormat on Formatted is inherited by AnnotationsAbove.Place and would change the JSON form and is not supported; use a separate record for the tool // error: [AssistantToolJackson] Formatted: only the values ALWAYS, NON_NULL and NON_ABSENT of @JsonInclude are supported; use a separate record for the tool

  record Code(String text) implements Coded { // error: [AssistantToolJackson] AnnotationsAbove.Code.getLabel is inherited with Coded.getLabel, whose @JsonProperty would be ignored here; declare it in the class, with its annotations
    @Override
    public String code() { // error: [AssistantToolJackson] AnnotationsAbove.Code.code overrides Coded.code, whose @JsonValue would be ignored here; repeat it on the property
      return text;
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) // error: [AssistantToolJackson] @JsonTypeInfo on AnnotationsAbove.Typed would change the JSON form and is not supported; put it on a sealed type
  interface Typed {}

  sealed interface Shape {}

  record Round(int r) implements Typed, Shape {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) // error: [AssistantToolJackson] @JsonTypeInfo with use = CLASS is not supported; write @JsonTypeInfo(use = Id.NAME, property = "type")
  @JsonTypeName("named")
  interface Base {}

  sealed interface Named extends Base {}

  record Leaf(int x) implements Named {} // error: [AssistantToolJackson] AnnotationsAbove.Leaf inherits the @JsonTypeName of AnnotationsAbove.Base, which Jackson uses in some places only; give AnnotationsAbove.Leaf one of its own

  interface Secret {
    @JsonIgnore
    String text();
  }

  record Twice(@JsonProperty("t") String text, int x) implements Secret {} // error: [AssistantToolJackson] text of AnnotationsAbove.Twice has a @JsonIgnore and a @JsonProperty; use @JsonProperty(access = …) for a property that is only read or only written

  record More(int x) {
    @JsonProperty("y") // error: [AssistantToolJackson] y of AnnotationsAbove.More has a @JsonProperty, and only the components of a record are its properties; make it a component, or use a class
    public int y() {
      return x;
    }
  }
}
