package builds.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record Node(String name, List<@Nullable Node> children, @Nullable Node parent) {}
