package builds.mid;

import builds.base.*;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public record Order(
    OrderId id,
    List<@NotNull Tag> tags,
    Map<Kind, @Nullable Range> ranges,
    Outer.@Nullable Nested nested,
    @Nullable Shape shape) {}
