package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.ToolPolicy;
import io.github.assistanttools.runtime.CallPolicy;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The flags of {@code @ToolPolicy} are those of {@code CallPolicy}, and so are their defaults. */
class PolicyFlagsTest {

  @TestFactory
  Stream<DynamicTest> eachFlagIsKnownToTheRuntimeWithTheSameDefault() {
    return Stream.of(ToolPolicy.class.getDeclaredMethods())
        .filter(flag -> flag.getReturnType() == boolean.class)
        .map(flag -> DynamicTest.dynamicTest(flag.getName(), () -> check(flag)));
  }

  private static void check(Method flag) throws ReflectiveOperationException {
    Method value = CallPolicy.class.getMethod(flag.getName());
    Method change = CallPolicy.class.getMethod(flag.getName(), boolean.class);
    boolean usual = (boolean) flag.getDefaultValue();
    Object changed = change.invoke(CallPolicy.DEFAULT, !usual);

    assertThat(value.invoke(CallPolicy.DEFAULT)).isEqualTo(usual);
    assertThat(value.invoke(changed)).isEqualTo(!usual);
  }
}
