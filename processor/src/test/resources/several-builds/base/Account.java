package builds.base;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.assistanttools.Default;
import io.github.assistanttools.Description;
import io.github.assistanttools.Name;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@JsonIgnoreProperties("secret")
public record Account(
    @JsonProperty("user_name") String user,
    @Default("3") int level,
    @Name("mail") @JsonAlias("email") @Nullable String address,
    @Nullable String secret,
    @Description("the balance") @Digits(integer = 5, fraction = 2) BigDecimal balance,
    @Min(1) @Max(9) int digit,
    @DecimalMin("0.5") double share) {}
