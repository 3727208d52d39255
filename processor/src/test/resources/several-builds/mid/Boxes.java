package builds.mid;

import builds.base.*;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

public record Boxes(
    Box<@Nullable String> one,
    Box<?> any,
    Named<?> named,
    Page<? extends @Size(max = 2) String> pages,
    Page<Page<@Min(3) Integer>> nested) {}
