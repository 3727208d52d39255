package lib;

import io.github.assistanttools.Description;
import io.github.assistanttools.Name;

/** Is not seen. */
public enum Size {
  /** Is not seen. */
  @Name("s")
  SMALL,
  @Description("Does not fit.")
  LARGE
}
