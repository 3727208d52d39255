import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.assistanttools.AssistantTool;
import java.io.File;
import java.io.IOException;
import java.util.List;

@AssistantTool
interface ValueClasses {
  /** Takes and gives what only can be given. */
  OnlyValue onlyValue(OnlyValue value); // error: [AssistantToolType] ValueClasses.OnlyValue has a @JsonValue but no matching @JsonCreator, so arguments cannot contain it; add one, or use a type of your own in its place

  /** Takes and gives what only can be taken. */
  OnlyCreator onlyCreator(OnlyCreator value); // error: [AssistantToolType] ValueClasses.OnlyCreator has a delegating @JsonCreator but no @JsonValue, so it cannot be written; add one, or use a type of your own in its place

  /** Takes what is not what it seems. */
  void take(
      Differing differing, // error: [AssistantToolType] ValueClasses.Differing is created from java.lang.String but its value is int; let its @JsonCreator take the type of its @JsonValue
      Itself itself,
      List<OtherAndBack> round,
      HiddenCreator creator, // error: [AssistantToolType] ValueClasses.HiddenCreator has a @JsonCreator that generated code cannot reach; make it public, or package-private in the package of the tool interface
      HiddenValue value, // error: [AssistantToolType] ValueClasses.HiddenValue has a @JsonValue that generated code cannot reach; make it public, or package-private in the package of the tool interface
      ThrowingCreator throwing, // error: [AssistantToolType] ValueClasses.ThrowingCreator has a @JsonCreator that declares an exception; let it throw an IllegalArgumentException
      ThrowingValue throwingValue, // error: [AssistantToolType] ValueClasses.ThrowingValue has a @JsonValue that declares an exception; let it throw an unchecked one
      OfFile file,
      Silent silent, // error: [AssistantToolType] ValueClasses.Silent has a @JsonValue that is not a getter; put it on a method without parameters that returns the value
      Asking asking, // error: [AssistantToolType] ValueClasses.Asking has a @JsonValue that is not a getter; put it on a method without parameters that returns the value
      Strange strange); // error: [AssistantToolType] ValueClasses.Strange has a @JsonCreator that returns another type; let it return Strange

  record Order(OnlyValue value) {} // error: [AssistantToolType] orders[].value: ValueClasses.OnlyValue has a @JsonValue but no matching @JsonCreator, so arguments cannot contain it; add one, or use a type of your own in its place

  /** Takes one inside another. */
  void inside(List<Order> orders);

  final class OnlyValue {
    @JsonValue
    public String value() {
      return "";
    }
  }

  final class OnlyCreator {
    @JsonCreator
    public OnlyCreator(String value) {}
  }

  final class Differing {
    @JsonCreator
    public Differing(String value) {}

    @JsonValue
    public int value() {
      return 1;
    }
  }

  final class Itself {
    @JsonCreator
    public Itself(Itself value) {} // error: [AssistantToolType] itself.value: ValueClasses.Itself wraps itself; use another type for its @JsonValue

    @JsonValue
    public Itself value() {
      return this;
    }
  }

  final class OtherAndBack {
    @JsonCreator
    public OtherAndBack(List<OtherAndBack> value) {} // error: [AssistantToolType] round[].value[]: ValueClasses.OtherAndBack wraps itself; use another type for its @JsonValue

    @JsonValue
    public List<OtherAndBack> value() {
      return List.of();
    }
  }

  final class HiddenCreator {
    @JsonCreator
    private HiddenCreator(String value) {}

    @JsonValue
    public String value() {
      return "";
    }
  }

  final class HiddenValue {
    @JsonCreator
    public HiddenValue(String value) {}

    @JsonValue
    private String value() {
      return "";
    }
  }

  final class ThrowingCreator {
    @JsonCreator
    public ThrowingCreator(String value) throws IOException {}

    @JsonValue
    public String value() {
      return "";
    }
  }

  final class ThrowingValue {
    @JsonCreator
    public ThrowingValue(String value) {}

    @JsonValue
    public String value() throws IOException {
      return "";
    }
  }

  final class OfFile {
    @JsonCreator
    public OfFile(File value) {} // error: [AssistantToolType] file.value: java.io.File has no JSON form; use String, an enum or a record instead

    @JsonValue
    public File value() {
      return null;
    }
  }

  final class Silent {
    @JsonCreator
    public Silent(String value) {}

    @JsonValue
    public void value() {}
  }

  final class Asking {
    @JsonCreator
    public Asking(String value) {}

    @JsonValue
    public String value(int number) {
      return "";
    }
  }

  final class Strange {
    @JsonCreator
    public static Object of(String value) {
      return value;
    }

    @JsonValue
    public String value() {
      return "";
    }
  }
}
