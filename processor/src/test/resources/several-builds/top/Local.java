package builds.top;

import builds.base.*;
import builds.mid.*;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record Local(@Nullable String text, List<@Size(max = 1) String> list, Kind kind) {}
