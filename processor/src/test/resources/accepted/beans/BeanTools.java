import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import io.github.assistanttools.Description;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@AssistantTool
public interface BeanTools {
  /** Books a table. */
  Booking book(Booking booking, Page<List<Guest>> guests);

  /** Base class of what has an id. */
  class Entity<I> {
    private I id;

    public I getId() {
      return id;
    }

    public void setId(I id) {
      this.id = id;
    }
  }

  /** A table at a time. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  class Booking extends Entity<String> {
    /** how many people come */
    @Default("2")
    private int people;

    private @Nullable String note;
    private boolean confirmed;
    private String secret = "";

    @Description("from the web")
    public List<String> tags = List.of();

    public int getPeople() {
      return people;
    }

    public void setPeople(int people) {
      this.people = people;
    }

    public Optional<String> getNote() {
      return Optional.ofNullable(note);
    }

    public void setNote(String note) {
      this.note = note;
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean isConfirmed() {
      return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
      this.confirmed = confirmed;
    }

    @JsonIgnore
    public String getSecret() {
      return secret;
    }

    public void setSecret(String secret) {
      this.secret = secret;
    }
  }

  class Page<T> {
    private T items;
    private String url;

    public T getItems() {
      return items;
    }

    public void setItems(T items) {
      this.items = items;
    }

    public @Nullable String getURL() {
      return url;
    }

    public void setURL(String url) {
      this.url = url;
    }
  }

  record Guest(String name, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String phone) {}
}
