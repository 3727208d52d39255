package io.github.assistanttools.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a contestant does besides that is asked for any number of functions. */
public abstract class ScalableTest extends ContestantTest {

  @Test
  void copiesAnswerAsTheFunctionsTheyAreCopiesOf() {
    int functions = 2 * Many.FUNCTIONS + 15;
    Toolset tools = ((Scalable) contestant).open(functions, shop);
    Toolset originals = contestant.open(Functions.MANY, new ConstantShop());
    Call[] calls = Many.calls(functions);

    for (int i = 0; i < functions; i++) {
      assertThat(tools.call(calls[i].function(), calls[i].arguments()))
          .isEqualTo(originals.call(Many.original(i), calls[i].arguments()));
    }
    assertThat(shop.asked()).hasSize(functions);
    assertThat(tools.tools()).contains("\"" + Many.name(functions - 1) + "\"");
  }
}
