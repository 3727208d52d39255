package builds.base;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record Arrays(
    @Nullable String[] elements,
    String @Nullable [] all,
    @Size(max = 3) String[] @Nullable [] @Size(min = 1) [] nested,
    int @Nullable [] numbers,
    List<@Nullable String @Size(max = 5) []> listed) {}
