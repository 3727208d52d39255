import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Name;

@AssistantTool
interface Aliases {
  /** Takes parameters with aliases. */
  void parameters(@JsonAlias({"town", "country"}) String city, String country, @JsonAlias("city") String place); // error: [AssistantToolDuplicate] "country", an alias of city, is the name of country; drop the alias // error: [AssistantToolDuplicate] "city", an alias of place, is the name of city; drop the alias

  /** Takes types with aliases and names. */
  void types(Address address, Person person, Same same);

  record Address(
      @JsonAlias({"road", "no"}) String street,
      @JsonAlias("no") String number, // error: [AssistantToolDuplicate] "no", an alias of number, is an alias of street; drop the alias
      @JsonAlias("zip") String zip) {}

  class Person {
    @Name("given")
    private String name;

    @JsonAlias("alive") // error: [AssistantToolDuplicate] "alive", an alias of living, is the name of alive; drop the alias
    private boolean living;

    public boolean alive;

    @Name("first") // error: [AssistantToolDuplicate] name has two names, "given" and "first"; keep one @Name
    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public void setLiving(boolean living) {
      this.living = living;
    }
  }

  class Same {
    private int one;
    private int two;

    @JsonProperty("x")
    public void setOne(int one) {
      this.one = one;
    }

    @JsonProperty("x") // error: [AssistantToolDuplicate] one and two have the same property name, "x"; give one of them a @Name of its own
    public void setTwo(int two) {
      this.two = two;
    }
  }
}
