package builds.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** A type annotation of one's own, nested, and in class files only. */
public interface OrNull {
  @Target(ElementType.TYPE_USE)
  @interface Nullable {}
}
