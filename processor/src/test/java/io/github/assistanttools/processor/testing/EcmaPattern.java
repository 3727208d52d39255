package io.github.assistanttools.processor.testing;

import com.networknt.schema.regex.RegularExpression;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * A pattern as JSON Schema means it: in the dialect of ECMA-262, in its Unicode mode. Java's own
 * dialect differs; to it {@code $} also means before a last line end.
 */
final class EcmaPattern implements RegularExpression {

  private static final String TEST = "(function (pattern, text) { return pattern.test(text); })";

  private final ScriptableObject scope;
  private final Function test;
  private final Scriptable pattern;

  EcmaPattern(String pattern) {
    try (Context context = enter()) {
      this.scope = context.initSafeStandardObjects();
      this.test = (Function) context.evaluateString(scope, TEST, "test", 1, null);
      this.pattern = context.newObject(scope, "RegExp", new Object[] {pattern, "u"});
    }
  }

  @Override
  public boolean matches(String text) {
    try (Context context = enter()) {
      return Context.toBoolean(test.call(context, scope, scope, new Object[] {pattern, text}));
    }
  }

  private static Context enter() {
    Context context = Context.enter();
    context.setInterpretedMode(true);
    context.setLanguageVersion(Context.VERSION_ES6);
    return context;
  }
}
