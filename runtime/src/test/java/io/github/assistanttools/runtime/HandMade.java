package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.codec.ArgumentReader;
import io.github.assistanttools.runtime.codec.ObjectShape;
import io.github.assistanttools.runtime.codec.ResultWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A dispatcher made of lambdas, for rules that hold whatever a generated one does. */
public final class HandMade implements ToolDispatcher {
  private static final ObjectShape NO_PARAMETERS = ObjectShape.of();
  private static final ObjectShape TEXT = ObjectShape.of("text");

  private final Class<?> tools;
  private final List<FunctionDefinition> functions = new ArrayList<>();
  private final Map<String, Body> bodies = new HashMap<>();

  /** What a generated method of a dispatcher does. */
  public interface Body {
    void run(ArgumentReader in, ResultWriter out, ToolContext context) throws Throwable;
  }

  /** A tool that needs no arguments. */
  public interface Answer {
    void write(ResultWriter out, ToolContext context) throws Throwable;
  }

  /** A tool's interface. */
  public interface Tools {}

  /** Another tool's interface. */
  public interface OtherTools {}

  public HandMade() {
    this(Tools.class);
  }

  public HandMade(Class<?> tools) {
    this.tools = tools;
  }

  public HandMade function(FunctionDefinition definition, Body body) {
    functions.add(definition);
    bodies.put(definition.name(), body);
    return this;
  }

  public HandMade function(String name, Body body) {
    return function(
        FunctionDefinition.of(name, "A function.", true, "{\"type\":\"object\"}"), body);
  }

  public HandMade answering(String name, Answer answer) {
    return function(
        name,
        (in, out, context) -> {
          int property = in.beginObject(NO_PARAMETERS);
          while (property >= 0) {
            property = in.nextProperty();
          }
          if (in.endObject()) {
            answer.write(out, context);
          }
        });
  }

  /** A function whose result is its argument {@code text}. */
  public HandMade echo(String name) {
    return function(
        name,
        (in, out, context) -> {
          String text = null;
          for (int property = in.beginObject(TEXT); property >= 0; property = in.nextProperty()) {
            text = in.string();
          }
          if (in.endObject()) {
            out.string(text);
          }
        });
  }

  /** The output of one tool that needs no arguments. */
  public static String outputOf(Answer answer) {
    return Toolbox.of(new HandMade().answering("act", answer))
        .call(new ToolCall("call_1", "act", "{}"))
        .output();
  }

  @Override
  public Class<?> tools() {
    return tools;
  }

  @Override
  public List<FunctionDefinition> functions() {
    return List.copyOf(functions);
  }

  @Override
  public void dispatch(String function, ArgumentReader in, ResultWriter out, ToolContext context)
      throws Throwable {
    bodies.get(function).run(in, out, context);
  }
}
