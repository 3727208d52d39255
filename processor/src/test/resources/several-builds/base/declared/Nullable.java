package builds.base.declared;

/** A declaration annotation that is in class files only. */
public @interface Nullable {}
