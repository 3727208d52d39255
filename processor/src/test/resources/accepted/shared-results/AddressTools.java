import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Description;
import java.util.List;

/** Two functions give back the same, and two give back something short. */
@AssistantTool
public interface AddressTools {

  @Description("Finds an address.")
  Address find(String name);

  @Description("Moves somebody.")
  Address move(String name, Address to);

  @Description("Lists all addresses.")
  List<Address> list();

  @Description("Whether somebody lives there.")
  boolean lives(String name);

  @Description("Whether somebody moved.")
  boolean moved(String name);

  /** A place to live at. */
  record Address(String street, @Description("With its ZIP code") String city, String country) {}
}
