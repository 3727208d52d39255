package builds.base;

import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Not read: it is in another file. */
public record Plain(
    UUID id,
    LocalDate day,
    char letter,
    byte[] bytes,
    Set<@NotEmpty String> set,
    @builds.base.declared.Nullable Kind kind) {}
