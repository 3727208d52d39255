import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.github.assistanttools.AssistantTool;

@AssistantTool(strict = false)
public interface PaymentTools {
  /** Pays. */
  Payment pay(Payment payment);

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes(@JsonSubTypes.Type(value = Card.class, name = "card"))
  abstract sealed class Payment permits Card, Transfer, Cash {}

  final class Card extends Payment {
    private String number;

    public String getNumber() {
      return number;
    }

    public void setNumber(String number) {
      this.number = number;
    }
  }

  @JsonTypeName("transfer")
  final class Transfer extends Payment {
    private String iban;

    public String getIban() {
      return iban;
    }

    public void setIban(String iban) {
      this.iban = iban;
    }
  }

  final class Cash extends Payment {
    private int notes;

    public int getNotes() {
      return notes;
    }

    public void setNotes(int notes) {
      this.notes = notes;
    }
  }
}
