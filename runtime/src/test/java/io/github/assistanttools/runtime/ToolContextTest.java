package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.assistanttools.runtime.codec.MisuseException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ToolContextTest {
  private static final ToolContext.Key<String> CUSTOMER =
      ToolContext.Key.of("customer", String.class);
  private static final ToolContext.Key<Integer> LIMIT = ToolContext.Key.of("limit", Integer.class);
  private static final ToolCall CALL = new ToolCall("call_1", "look", "{\"pin\":1234}");

  private final AtomicReference<ToolContext> seen = new AtomicReference<>();
  private final Toolbox toolbox =
      Toolbox.of(
          new HandMade()
              .function(
                  "look",
                  (in, out, context) -> {
                    seen.set(context);
                    in.any();
                    out.success();
                  }));

  private ToolContext contextOf(Toolbox box) {
    box.call(CALL);
    return seen.get();
  }

  @Test
  void aCallWithoutRunKnowsItselfOnly() {
    ToolContext context = contextOf(toolbox);
    assertThat(context.call()).isSameAs(CALL);
    assertThat(context.runId()).isEmpty();
    assertThat(context.threadId()).isEmpty();
    assertThat(context.deadline()).isEmpty();
  }

  @Test
  void aCallOfARunKnowsTheRun() {
    Instant deadline = Instant.parse("2126-01-31T10:00:00Z");
    toolbox.callAll(List.of(CALL), RunInfo.of("run_1", "thread_1", deadline));
    assertThat(seen.get().runId()).contains("run_1");
    assertThat(seen.get().threadId()).contains("thread_1");
    assertThat(seen.get().deadline()).contains(deadline);
  }

  @Test
  void anAttributeIsFoundByItsKey() {
    ToolContext context = contextOf(toolbox.with(CUSTOMER, "c1").with(LIMIT, 5));
    assertThat(context.attribute(CUSTOMER)).contains("c1");
    assertThat(context.require(LIMIT)).isEqualTo(5);
  }

  @Test
  void keysOfOneNameAndTypeAreOneKey() {
    assertThat(
            contextOf(toolbox.with(CUSTOMER, "c1"))
                .require(ToolContext.Key.of("customer", String.class)))
        .isEqualTo("c1");
  }

  @Test
  void keysOfOneNameAndDifferentTypesAreTwoKeys() {
    ToolContext context = contextOf(toolbox.with(CUSTOMER, "c1"));
    assertThat(context.attribute(ToolContext.Key.of("customer", Integer.class))).isEmpty();
    assertThat(context.attribute(ToolContext.Key.of("customer", CharSequence.class))).isEmpty();
  }

  @Test
  void theLastValueOfAKeyCounts() {
    assertThat(contextOf(toolbox.with(CUSTOMER, "c1").with(CUSTOMER, "c2")).require(CUSTOMER))
        .isEqualTo("c2");
  }

  @Test
  void aToolboxIsNotChangedByItsCopies() {
    Toolbox first = toolbox.with(CUSTOMER, "c1");
    first.with(CUSTOMER, "c2").with(LIMIT, 1);
    assertThat(contextOf(first).require(CUSTOMER)).isEqualTo("c1");
    assertThat(contextOf(first).attribute(LIMIT)).isEmpty();
    assertThat(contextOf(toolbox).attribute(CUSTOMER)).isEmpty();
  }

  @Test
  void aBuilderGivesItsValuesToWhatItBuilds() {
    ToolboxBuilder builder =
        Toolbox.builder()
            .with(CUSTOMER, "c1")
            .add(
                new HandMade()
                    .answering(
                        "look",
                        (out, context) -> {
                          seen.set(context);
                          out.success();
                        }));
    Toolbox built = builder.build();
    builder.with(CUSTOMER, "c2");
    built.call(new ToolCall("1", "look", ""));
    assertThat(seen.get().require(CUSTOMER)).isEqualTo("c1");
  }

  @Test
  void anAttributeNobodyGaveIsAMisuseThatNamesTheWayOut() {
    ToolContext context = contextOf(toolbox.with(LIMIT, 5));
    assertThat(context.attribute(CUSTOMER)).isEmpty();
    assertThatExceptionOfType(MisuseException.class)
        .isThrownBy(() -> context.require(CUSTOMER))
        .withMessage(
            "no value for Key[name=customer, type=class java.lang.String]; add one to the toolbox with with(key, value)");
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void aValueOfAnotherTypeIsRefusedWhenItIsGiven() {
    ToolContext.Key raw = CUSTOMER;
    assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> toolbox.with(raw, 5));
    assertThatExceptionOfType(ClassCastException.class)
        .isThrownBy(() -> Toolbox.builder().with(raw, 5));
    assertThatNullPointerException().isThrownBy(() -> toolbox.with(CUSTOMER, null));
  }

  @Test
  void aKeyOfAPrimitiveTypeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ToolContext.Key.of("limit", int.class))
        .withMessageContaining("int; use its wrapper class");
  }

  @Test
  void itsTextHoldsNeitherAttributesNorArguments() {
    ToolContext context = contextOf(toolbox.with(CUSTOMER, "hunter2"));
    assertThat(context.toString())
        .contains("call_1", "customer")
        .doesNotContain("hunter2")
        .doesNotContain("1234");
  }
}
