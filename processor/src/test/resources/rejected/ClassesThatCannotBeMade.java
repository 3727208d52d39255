import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.assistanttools.AssistantTool;
import java.io.IOException;
import java.net.URISyntaxException;

@AssistantTool(strict = false)
interface ClassesThatCannotBeMade {
  /** Takes classes without a way to make them. */
  void make(
      NoSetters noSetters,
      NoConstructor noConstructor,
      PrivateConstructor privateConstructor,
      ThrowingConstructor throwingConstructor,
      TwoConstructors twoConstructors,
      OtherNames otherNames);

  /** Takes classes with creators that cannot be used. */
  void create(
      TwoCreators two,
      PrivateCreator hidden,
      ThrowingCreator throwing,
      ThrowingFactory factory,
      OtherFactory other,
      NothingFactory nothing,
      GenericFactory<String> generic,
      BoundedFactory<String> bounded,
      TwoWhole twoWhole,
      NoWhole noWhole,
      RecordTwo record);

  /** Takes classes with setters that cannot be used. */
  void set(ThrowingSetter setter, Fields fields);

  /** Takes classes that need something around them. */
  void around(Outer.Inner inner); // error: [AssistantToolType] ClassesThatCannotBeMade.Outer.Inner is an inner class, which needs an enclosing instance; make it static

  /** Gives a class that says nothing. */
  NoGetters noGetters();

  /** Gives a class whose getter may fail. */
  ThrowingGetter getter();

  class NoSetters { // error: [AssistantToolType] ClassesThatCannotBeMade.NoSetters has no setters, so it cannot be created from arguments; use a record instead, or give it a @JsonCreator, or a constructor without parameters and setters
    public String getName() {
      return "";
    }
  }

  class NoConstructor { // error: [AssistantToolType] ClassesThatCannotBeMade.NoConstructor has neither a @JsonCreator nor a visible constructor without parameters, so it cannot be created from arguments; use a record instead, or give it a @JsonCreator, or a constructor without parameters and setters
    private final String id;

    NoConstructor(int number) {
      this.id = "" + number;
    }

    public String getId() {
      return id;
    }
  }

  class PrivateConstructor { // error: [AssistantToolType] ClassesThatCannotBeMade.PrivateConstructor has neither a @JsonCreator nor a visible constructor without parameters, so it cannot be created from arguments; use a record instead, or give it a @JsonCreator, or a constructor without parameters and setters
    private String id;

    private PrivateConstructor() {}

    public void setId(String id) {
      this.id = id;
    }
  }

  class ThrowingConstructor { // error: [AssistantToolType] ClassesThatCannotBeMade.ThrowingConstructor has a constructor that declares an exception, so it cannot be created from arguments; use a record instead, or give it a @JsonCreator, or a constructor without parameters and setters
    public ThrowingConstructor() throws IOException {}

    public void setId(String id) {}
  }

  class TwoConstructors { // error: [AssistantToolType] ClassesThatCannotBeMade.TwoConstructors has neither a @JsonCreator nor a visible constructor without parameters, so it cannot be created from arguments; use a record instead, or give it a @JsonCreator, or a constructor without parameters and setters
    private final String id;

    TwoConstructors(String id) {
      this.id = id;
    }

    TwoConstructors(int id) {
      this.id = "" + id;
    }
  }

  class OtherNames { // error: [AssistantToolType] ClassesThatCannotBeMade.OtherNames has neither a @JsonCreator nor a visible constructor without parameters, so it cannot be created from arguments; use a record instead, or give it a @JsonCreator, or a constructor without parameters and setters
    private final String id;

    OtherNames(String number) {
      this.id = number;
    }
  }

  class TwoCreators {
    @JsonCreator
    TwoCreators(@JsonProperty("id") String id) {}

    @JsonCreator
    static TwoCreators of(@JsonProperty("id") String id, @JsonProperty("name") String name) { // error: [AssistantToolType] ClassesThatCannotBeMade.TwoCreators has more than one @JsonCreator; keep one
      return new TwoCreators(id);
    }
  }

  class PrivateCreator {
    @JsonCreator
    private PrivateCreator(@JsonProperty("id") String id) {} // error: [AssistantToolType] the @JsonCreator of ClassesThatCannotBeMade.PrivateCreator is not visible to the generated dispatcher; make it public
  }

  class ThrowingCreator {
    @JsonCreator
    ThrowingCreator(@JsonProperty("id") String id) throws IOException {} // error: [AssistantToolType] the @JsonCreator of ClassesThatCannotBeMade.ThrowingCreator declares an exception; let it throw an IllegalArgumentException
  }

  class ThrowingFactory {
    @JsonCreator
    static ThrowingFactory of(@JsonProperty("id") String id) throws URISyntaxException { // error: [AssistantToolType] the @JsonCreator of ClassesThatCannotBeMade.ThrowingFactory declares an exception; let it throw an IllegalArgumentException
      return new ThrowingFactory();
    }
  }

  class OtherFactory {
    @JsonCreator
    static Object of(@JsonProperty("id") String id) { // error: [AssistantToolType] the @JsonCreator of ClassesThatCannotBeMade.OtherFactory returns another type; let it return OtherFactory
      return new OtherFactory();
    }
  }

  class NothingFactory {
    @JsonCreator
    static void of(@JsonProperty("id") String id) {} // error: [AssistantToolType] the @JsonCreator of ClassesThatCannotBeMade.NothingFactory returns another type; let it return NothingFactory
  }

  class GenericFactory<T> {
    @JsonCreator
    static GenericFactory<String> of(@JsonProperty("id") String id) { // error: [AssistantToolType] the @JsonCreator of ClassesThatCannotBeMade.GenericFactory returns another type; let it return GenericFactory<T>
      return new GenericFactory<>();
    }
  }

  class BoundedFactory<T> {
    @JsonCreator
    static <N extends Number> BoundedFactory<N> of(@JsonProperty("id") N id) { // error: [AssistantToolType] the @JsonCreator of ClassesThatCannotBeMade.BoundedFactory accepts only some of its type arguments; drop the bounds of the method's type parameters
      return new BoundedFactory<>();
    }
  }

  class TwoWhole {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    TwoWhole(String id, String name) {} // error: [AssistantToolType] the @JsonCreator of ClassesThatCannotBeMade.TwoWhole takes the whole value, so it must have one parameter; remove its mode, or the other parameters
  }

  class NoWhole {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    NoWhole() {} // error: [AssistantToolType] the @JsonCreator of ClassesThatCannotBeMade.NoWhole takes the whole value, so it must have one parameter; remove its mode, or the other parameters
  }

  record RecordTwo(int x) {
    @JsonCreator
    static RecordTwo of(@JsonProperty("x") int x) {
      return new RecordTwo(x);
    }

    @JsonCreator
    static RecordTwo and(@JsonProperty("x") int x, @JsonProperty("y") int y) { // error: [AssistantToolType] ClassesThatCannotBeMade.RecordTwo has more than one @JsonCreator; keep one
      return new RecordTwo(x + y);
    }
  }

  class ThrowingSetter {
    public void setName(String name) throws IOException {} // error: [AssistantToolType] setName of ClassesThatCannotBeMade.ThrowingSetter declares an exception; let it throw an IllegalArgumentException

    public void setId(String id) {}
  }

  class Fields { // error: [AssistantToolType] ClassesThatCannotBeMade.Fields has no setters, so it cannot be created from arguments; use a record instead, or give it a @JsonCreator, or a constructor without parameters and setters
    private String hidden;
    final String unchangeable = "";
    static String shared;
    transient String passing;
    @JsonIgnore String ignored;
  }

  class Outer {
    class Inner {
      public void setId(String id) {}
    }
  }

  class NoGetters { // error: [AssistantToolType] ClassesThatCannotBeMade.NoGetters has no getters, so its JSON would be empty; add some, or use a record
    private String name;

    public void setName(String name) {
      this.name = name;
    }
  }

  class ThrowingGetter {
    public String getName() throws IOException { // error: [AssistantToolType] getter().name: getName declares an exception; let it throw an unchecked one
      return "";
    }
  }
}
