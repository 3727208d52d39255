package builds.base;

import org.jspecify.annotations.Nullable;

public record Box<T extends @Nullable CharSequence>(T content) {}
