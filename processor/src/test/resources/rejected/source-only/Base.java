import io.github.assistanttools.Description;

interface Base {
  @Description("Finds.")
  @Nullable String find( // error: [AssistantToolRetention] @Nullable is not kept in class files, so a build that compiles only the tool interface would miss it; give it @Retention(RetentionPolicy.CLASS), use another one, or nest the type in the tool interface
      @Nullable String word); // error: [AssistantToolRetention] @Nullable is not kept in class files, so a build that compiles only the tool interface would miss it; give it @Retention(RetentionPolicy.CLASS), use another one, or nest the type in the tool interface
}
