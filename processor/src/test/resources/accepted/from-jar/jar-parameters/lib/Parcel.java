package lib;

import io.github.assistanttools.Default;
import io.github.assistanttools.Description;
import io.github.assistanttools.Name;
import org.jspecify.annotations.Nullable;

/**
 * Is not seen.
 *
 * @param label is not seen
 */
@Description("A parcel.")
public record Parcel(
    String label, @Description("in kilos") @Name("kg") double weight, @Nullable Size size, @Default("1") int count) {}
