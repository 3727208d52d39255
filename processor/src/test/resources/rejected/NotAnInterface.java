import io.github.assistanttools.AssistantTool;

class NotAnInterface {
  @AssistantTool // error: [AssistantToolInterface] NotAnInterface.AClass is not an interface; move the tool's methods into one and implement it
  static class AClass {}

  @AssistantTool // error: [AssistantToolInterface] NotAnInterface.AnAbstractClass is not an interface; move the tool's methods into one and implement it
  abstract static class AnAbstractClass {
    /** Is no function. */
    abstract void run();
  }

  @AssistantTool // error: [AssistantToolInterface] NotAnInterface.AnEnum is not an interface; move the tool's methods into one and implement it
  enum AnEnum {
    A
  }

  @AssistantTool // error: [AssistantToolInterface] NotAnInterface.ARecord is not an interface; move the tool's methods into one and implement it
  record ARecord(int x) {}

  @AssistantTool // error: [AssistantToolInterface] NotAnInterface.AnAnnotation is not an interface; move the tool's methods into one and implement it
  @interface AnAnnotation {
    String value();
  }
}
