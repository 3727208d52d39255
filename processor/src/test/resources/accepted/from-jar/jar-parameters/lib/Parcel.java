package lib;

import io.github.assistanttools.Default;
import io.github.assistanttools.Description;
import io.github.assistanttools.Name;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/**
 * Is not seen.
 *
 * @param label is not seen
 */
@Description("A parcel.")
public record Parcel(
    String label,
    @Description("in kilos") @Name("kg") double weight,
    @Perhaps.Nullable Size size,
    @Default("1") int count) {
  static final class Perhaps {
    @Target({ElementType.FIELD, ElementType.PARAMETER})
    @interface Nullable {}

    private Perhaps() {}
  }
}
