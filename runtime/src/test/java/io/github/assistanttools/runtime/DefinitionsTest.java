package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What an envelope makes of a toolbox's functions is made once. */
class DefinitionsTest {
  private final AtomicInteger written = new AtomicInteger();
  private final Toolbox toolbox = Toolbox.of(new HandMade().echo("one").echo("two"));

  private String names(List<FunctionDefinition> functions) {
    written.incrementAndGet();
    return functions.stream().map(FunctionDefinition::name).toList().toString();
  }

  @Test
  void aFormIsWrittenOnceForAToolboxAndThoseMadeFromIt() {
    Function<List<FunctionDefinition>, String> form = this::names;
    String text = toolbox.functions(form);
    assertThat(text).isEqualTo("[one, two]");
    assertThat(toolbox.functions(form)).isSameAs(text);
    assertThat(toolbox.with(ToolContext.Key.of("user", String.class), "u").functions(form))
        .isSameAs(text);
    assertThat(written).hasValue(1);
  }

  @Test
  void everyFormHasItsOwnText() {
    assertThat(toolbox.functions(this::names)).isEqualTo("[one, two]");
    assertThat(toolbox.functions(functions -> "" + functions.size())).isEqualTo("2");
    assertThat(Toolbox.of(new HandMade().echo("three")).functions(this::names))
        .isEqualTo("[three]");
  }

  @Test
  void formsThatAreMadeAnewEachTimeAreWrittenAllTheSame() {
    for (int i = 0; i < 1_000; i++) {
      String form = "form " + i;
      assertThat(toolbox.functions(functions -> form)).isEqualTo(form);
    }
  }
}
