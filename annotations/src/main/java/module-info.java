/** The annotations a tool interface carries. */
module io.github.assistanttools.annotations {
  exports io.github.assistanttools;
}
