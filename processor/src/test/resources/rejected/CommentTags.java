import io.github.assistanttools.AssistantTool;

@AssistantTool
interface CommentTags extends java.util.function.IntUnaryOperator {
  int MOST = 10;
  int NONE = Integer.getInteger("none");

  /** At most {@value #MOST} or {@value Integer#MAX_VALUE} or {@value java.lang.Long#MIN_VALUE}. */
  void known();

  /** {@value #LEAST} */
  void unknown(); // error: [AssistantToolDescription] {@value #LEAST} does not name a constant that can be found; write the value, or name a static final field with a constant value and qualify its type

  /** At most {@value #NONE}. */
  void notConstant(); // error: [AssistantToolDescription] {@value #NONE} does not name a constant that can be found; write the value, or name a static final field with a constant value and qualify its type

  /** At most {@value}. */
  void own(); // error: [AssistantToolDescription] {@value} does not name a constant that can be found; write the value, or name a static final field with a constant value and qualify its type

  /** At most {@value %s.%d #MOST}. */
  void format(); // error: [AssistantToolDescription] {@value %s.%d #MOST} does not name a constant that can be found; write the value, or name a static final field with a constant value and qualify its type

  /**
   * A parameter.
   *
   * @param limit {@value Limits#MOST}
   */
  void parameter(int limit); // error: [AssistantToolDescription] {@value Limits#MOST} does not name a constant that can be found; write the value, or name a static final field with a constant value and qualify its type

  /** Applies. {@inheritDoc} */
  @Override
  int applyAsInt(int operand); // error: [AssistantToolDescription] the {@inheritDoc} has no text to inherit in this file, and comments in other files are not read; write the text, or use @Description

  /** Nothing above. {@inheritDoc} */
  void nothing(); // error: [AssistantToolDescription] the {@inheritDoc} has no text to inherit in this file, and comments in other files are not read; write the text, or use @Description
}
