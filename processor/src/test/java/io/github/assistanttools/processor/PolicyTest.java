package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.ToolPolicy;
import io.github.assistanttools.processor.testing.Loaded;
import io.github.assistanttools.processor.testing.LoadedTools;
import io.github.assistanttools.runtime.CallPolicy;
import io.github.assistanttools.runtime.FunctionDefinition;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every flag of {@code @ToolPolicy} reaches the definition, and its default is said in one place.
 */
class PolicyTest {

  @TestFactory
  Stream<DynamicTest> aFlagArrivesAsItIsWritten() {
    return flags().map(flag -> DynamicTest.dynamicTest(flag.getName(), () -> arrives(flag)));
  }

  private static void arrives(Method flag) throws Exception {
    boolean usual = (boolean) flag.getDefaultValue();
    Loaded loaded =
        new Loaded(
            LoadedTools.compile(
                    "@AssistantTool interface Tools { /** A. */ @ToolPolicy(%s = %s) void set(); /** B. */ @ToolPolicy void unset(); }"
                        .formatted(flag.getName(), !usual))
                .succeeds(),
            PolicyTest.class.getClassLoader());
    List<FunctionDefinition> functions =
        loaded
            .dispatcher("t.Tools", loaded.proxy(loaded.type("t.Tools"), (self, method, a) -> null))
            .functions();

    assertThat(value(flag, functions.get(0).policy())).isEqualTo(!usual);
    assertThat(value(flag, functions.get(1).policy())).isEqualTo(usual);
  }

  private static Object value(Method flag, CallPolicy policy) throws Exception {
    return CallPolicy.class.getMethod(flag.getName()).invoke(policy);
  }

  private static Stream<Method> flags() {
    return Arrays.stream(ToolPolicy.class.getDeclaredMethods())
        .filter(method -> method.getReturnType() == boolean.class);
  }
}
