package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.runtime.HandMade.OtherTools;
import io.github.assistanttools.runtime.HandMade.Tools;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ToolboxTest {
  private static HandMade withFunctions(Class<?> tools, String... names) {
    HandMade dispatcher = new HandMade(tools);
    for (String name : names) {
      dispatcher.answering(name, (out, context) -> out.string(tools.getSimpleName() + "." + name));
    }
    return dispatcher;
  }

  private static HandMade needingApproval() {
    FunctionDefinition delete = FunctionDefinition.of("delete_all", "Deletes all.", true, "{}");
    return new HandMade()
        .answering("list_all", (out, context) -> out.string("listed"))
        .function(
            delete.withPolicy(CallPolicy.DEFAULT.approval(true)),
            (in, out, context) -> out.string("deleted"));
  }

  @Test
  void functionsComeDispatcherByDispatcherInTheirOwnOrder() {
    Toolbox toolbox =
        Toolbox.of(withFunctions(Tools.class, "z", "a"), withFunctions(OtherTools.class, "m", "b"));
    assertThat(toolbox.functions())
        .extracting(FunctionDefinition::name)
        .containsExactly("z", "a", "m", "b");
  }

  @Test
  void functionsCannotBeChanged() {
    List<FunctionDefinition> functions = Toolbox.of(withFunctions(Tools.class, "a")).functions();
    assertThatThrownBy(functions::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aCallGoesToTheDispatcherThatHasTheFunction() {
    Toolbox toolbox =
        Toolbox.of(withFunctions(Tools.class, "a"), withFunctions(OtherTools.class, "b"));
    assertThat(toolbox.call(new ToolCall("1", "b", "")).output()).isEqualTo("OtherTools.b");
    assertThat(toolbox.call(new ToolCall("1", "a", "")).output()).isEqualTo("Tools.a");
  }

  @Test
  void aToolboxWithoutFunctionsIsAllowed() {
    assertThat(Toolbox.of().functions()).isEmpty();
    assertThat(Toolbox.of().call(new ToolCall("1", "a", "{}")).output())
        .isEqualTo(
            "{\"error\":{\"code\":\"unknown_function\",\"message\":\"there is no function \\\"a\\\"\"}}");
  }

  @Test
  void twoFunctionsOfOneNameAreRefusedNamingBothInterfaces() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Toolbox.of(
                    withFunctions(Tools.class, "a", "b"),
                    withFunctions(OtherTools.class, "c", "b")))
        .withMessage(
            "two functions are named b: one of %s and one of %s",
            Tools.class.getName(), OtherTools.class.getName());
  }

  @Test
  void oneDispatcherAddedTwiceIsRefused() {
    HandMade dispatcher = withFunctions(Tools.class, "a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Toolbox.of(dispatcher, dispatcher))
        .withMessageContaining("two functions are named a")
        .withMessageContaining(Tools.class.getName());
  }

  @Test
  void namesThatDifferInCaseOnlyAreTwoFunctions() {
    Toolbox toolbox = Toolbox.of(withFunctions(Tools.class, "find", "Find"));
    assertThat(toolbox.call(new ToolCall("1", "Find", "")).output()).isEqualTo("Tools.Find");
  }

  @Test
  void aFunctionThatNeedsApprovalIsRefusedBecauseNobodyCouldBeAsked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Toolbox.of(needingApproval()))
        .withMessageContaining("delete_all of " + Tools.class.getName() + " needs approval");
  }

  @Test
  void aDispatcherWithTwoFunctionsOfOneNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Toolbox.of(withFunctions(Tools.class, "a", "a")))
        .withMessageContaining("two functions are named a");
  }

  @Test
  void aBuilderThatRefusedADispatcherHasNothingOfIt() {
    ToolboxBuilder builder = Toolbox.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(withFunctions(Tools.class, "list_all", "a", "a")));
    Toolbox toolbox = builder.add(withFunctions(OtherTools.class, "list_all")).build();
    assertThat(toolbox.functions())
        .extracting(FunctionDefinition::name)
        .containsExactly("list_all");
    assertThat(toolbox.call(new ToolCall("1", "list_all", "")).output())
        .isEqualTo("OtherTools.list_all");
    assertThat(toolbox.call(new ToolCall("1", "a", "")).output()).contains("unknown_function");
  }

  @Test
  void aBuilderUsedAfterwardsDoesNotChangeWhatItBuilt() {
    ToolboxBuilder builder = Toolbox.builder().add(withFunctions(Tools.class, "a"));
    Toolbox toolbox = builder.build();
    builder.add(withFunctions(OtherTools.class, "b"));
    assertThat(toolbox.functions()).hasSize(1);
    assertThat(toolbox.call(new ToolCall("1", "b", "")).failed()).isTrue();
  }

  @Test
  void aBuilderWithAnApproverMayHoldFunctionsThatNeedApproval() {
    ToolboxBuilder builder = Toolbox.builder().add(needingApproval());
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining(
            "delete_all of " + Tools.class.getName() + " needs approval, and there is no approver");
    builder.approver((function, context) -> CompletableFuture.completedFuture(Approval.granted()));
    assertThat(builder.build().functions()).hasSize(2);
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    ToolboxBuilder builder = Toolbox.builder().add(withFunctions(Tools.class, "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.longestOutput(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.timeout(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.timeout(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.approvalTimeout(Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.deadlineMargin(Duration.ofNanos(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxCalls(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxCalls("a", -1));
    builder.maxCalls("b", 1);
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessage("a limit of calls names b, which does not exist");
  }

  @Test
  void onlyANullCallIsThrownBack() {
    Toolbox toolbox = Toolbox.of();
    assertThatNullPointerException().isThrownBy(() -> toolbox.call(null));
  }
}
