package builds.base;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record Deep(
    Map<String, List<@Nullable String>> lists,
    List<? extends @Size(max = 3) String> bounded,
    List<Map<@Size(max = 4) String, @Nullable @Min(1) Integer>> maps,
    Optional<@Pattern(regexp = "[a-z]+") String> word) {}
