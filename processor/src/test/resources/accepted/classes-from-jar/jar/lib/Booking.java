package lib;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.assistanttools.Default;
import io.github.assistanttools.Description;
import jakarta.validation.constraints.Min;

/** A table at a time: Javadoc that no class file keeps. */
@Description("A table at a time.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public class Booking extends Entity<Code> {
  @Default("2")
  @Min(1)
  private int people;

  @Description("from the web")
  public String source = "";

  public int getPeople() {
    return people;
  }

  public void setPeople(int people) {
    this.people = people;
  }
}
