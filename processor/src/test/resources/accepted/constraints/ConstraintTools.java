import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@AssistantTool
public interface ConstraintTools {
  /**
   * Places an order.
   *
   * @param quantity how many
   */
  Order place(
      @Min(1) @Max(100) int quantity,
      @NotNull @Size(min = 1, max = 3) List<@NotBlank @Size(max = 10) String> names,
      @Size(max = 2) int[] sizes,
      @Nullable @Positive Long customer,
      Optional<@DecimalMin(value = "0.5", inclusive = false) @DecimalMax("9.75") Double> discount,
      @Default("1.50") @Digits(integer = 3, fraction = 2) BigDecimal price,
      Order order);

  record Order(
      @Email String email,
      @Pattern(regexp = "[A-Z]{2}\\d{3}") String code,
      @Pattern(regexp = "(?i)yes|no") String answer,
      @Future LocalDate delivery,
      @AssertTrue boolean accepted,
      @AssertTrue @Nullable Boolean insured,
      @NotEmpty @Size(max = 5) String... tags) {}
}
