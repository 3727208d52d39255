/** The annotations of tool interfaces. */
module io.github.assistanttools.annotations {
  exports io.github.assistanttools;
}
