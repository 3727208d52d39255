package builds.base;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record Tag(@Nullable String label, String name, List<@Size(max = 2) String> notes) {}
