import io.github.assistanttools.AssistantTool;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

@AssistantTool
interface UnreachableProperties {
  /** Takes what Jackson would find, and generated code does not. */
  void take(Customer customer, Voucher voucher, Coupon coupon, Account account);

  class Customer {
    public String name = "";

    @JsonProperty("loyalty_number") // error: [AssistantToolJackson] loyaltyNumber of UnreachableProperties.Customer has a @JsonProperty, and generated code cannot reach it; make it public, or give it a getter or a setter
    private String loyaltyNumber = "";

    @JsonProperty("e_mail")
    private String email = "";

    /** No property to Jackson either. */
    private String notes = "";

    public void setEmail(String email) {
      this.email = email;
    }
  }

  /** The creator takes it. */
  class Voucher {
    @JsonProperty("code")
    private final String code;

    @JsonCreator
    public Voucher(@JsonProperty("code") String code) {
      this.code = code;
    }
  }

  /** The creator takes one by its name in JSON, a getter of another name gives the other. */
  class Coupon {
    @JsonProperty("code")
    private final String text;

    @JsonProperty("worth")
    private final int cents;

    @JsonCreator
    public Coupon(@JsonProperty("code") String given) {
      this.text = given;
      this.cents = given.length();
    }

    @JsonProperty("worth")
    public int getValue() {
      return cents;
    }
  }

  class Account {
    public String owner = "";

    @JsonIgnore
    @JsonProperty // error: [AssistantToolJackson] password of UnreachableProperties.Account has a @JsonIgnore and a @JsonProperty; use @JsonProperty(access = …) for a property that is only read or only written
    public String password = "";
  }
}
