package io.github.assistanttools.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an owner is considered dead, and what happens to its calls. */
abstract class JdbcLeaseContract extends JdbcJournalContract {
  private static final Duration NEARLY = Node.LEASE.minusNanos(1);

  @Test
  void aCallWhoseHeartbeatGoesOnIsNeverTakenOver() {
    Node maker = node();
    Node other = node();
    begin(maker, true);
    for (int i = 0; i < 10; i++) {
      assertThat(begin(other, true)).isEqualTo(new Running());
      maker.pass(NEARLY);
      maker.beat();
      other.pass(NEARLY);
    }
  }

  @Test
  void afterALeaseWithoutAHeartbeatARepeatableCallIsBegunByOneOther() {
    Node maker = node();
    Node second = node();
    Node third = node();
    begin(maker, true);
    assertThat(begin(second, true)).isEqualTo(new Running());
    assertThat(begin(third, true)).isEqualTo(new Running());
    second.pass(NEARLY);
    third.pass(NEARLY);
    assertThat(begin(second, true)).isEqualTo(new Running());
    second.pass(Duration.ofNanos(1));
    third.pass(Duration.ofNanos(1));
    assertThat(begin(second, true)).isEqualTo(new Begun());
    assertThat(begin(third, true)).isEqualTo(new Running());
    third.pass(NEARLY);
    assertThat(begin(third, true)).isEqualTo(new Running());
    third.pass(Duration.ofNanos(1));
    assertThat(begin(third, true)).isEqualTo(new Begun());
  }

  @Test
  void whoMakesACallIsNeverHeldForGoneInItsOwnProcess() {
    Node maker = node();
    begin(maker, true);
    maker.pass(Node.LEASE.multipliedBy(100));
    assertThat(begin(maker, true)).isEqualTo(new Running());
  }

  @Test
  void aCallThatMustNotBeRepeatedIsAbandonedForAllWhenItsMakerIsGone() {
    Node second = node();
    Node third = node();
    begin(node(), false);
    begin(second, false);
    begin(third, false);
    second.pass(Node.LEASE);
    third.pass(Node.LEASE);
    for (int i = 0; i < 3; i++) {
      assertThat(begin(second, false)).isEqualTo(new Abandoned());
      assertThat(begin(third, false)).isEqualTo(new Abandoned());
    }
    assertThat(finish(second, UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(finish(third, output("unknown as well"))).isEqualTo(UNKNOWN);
    assertThat(begin(third, false)).isEqualTo(new Finished(UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLookFindsAMakerGoneAfterALeaseAndTakesNothingOver(boolean repeatable) {
    Node maker = node();
    Node other = node();
    begin(maker, repeatable);
    assertThat(look(other)).contains(new Running());
    other.pass(NEARLY);
    assertThat(look(other)).contains(new Running());
    other.pass(Duration.ofNanos(1));
    assertThat(look(other)).contains(new Abandoned());
    assertThat(look(maker)).contains(new Running());
    maker.beat();
    assertThat(look(other)).contains(new Running());
    finish(maker, output("done"));
    assertThat(look(other)).contains(new Finished(output("done")));
    assertThat(dataSource.executed("INSERT")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLookWhileACallIsBegunSaysSoEvenIfItIsFinishedMeanwhile(boolean finished) {
    Node maker = node();
    dataSource.before("SELECT", () -> begin(maker, false));
    if (finished) {
      dataSource.after("SELECT", () -> finish(maker, output("done")));
    }
    assertThat(look(maker)).contains(finished ? new Finished(output("done")) : new Running());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aMakerHeldForGoneByMistakeSendsWhatTheOthersSent(boolean repeatable) {
    Node maker = node();
    Node other = node();
    begin(maker, repeatable);
    begin(other, repeatable);
    other.pass(Node.LEASE);
    assertThat(begin(other, repeatable)).isEqualTo(repeatable ? new Begun() : new Abandoned());
    assertThat(finish(other, output("theirs"))).isEqualTo(output("theirs"));
    // Its heartbeat changes nothing anymore.
    maker.beat();
    assertThat(finish(maker, output("mine"))).isEqualTo(output("theirs"));
    assertThat(begin(maker, repeatable)).isEqualTo(new Finished(output("theirs")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aMakerHeldForGoneByMistakeMayStillBeFirst(boolean repeatable) {
    Node maker = node();
    Node other = node();
    begin(maker, repeatable);
    begin(other, repeatable);
    other.pass(Node.LEASE);
    begin(other, repeatable);
    assertThat(finish(maker, output("mine"))).isEqualTo(output("mine"));
    assertThat(finish(other, output("theirs"))).isEqualTo(output("mine"));
  }

  @Test
  void aLeaseCountsFromTheFirstLookAndNotByTheClocks() {
    Node future = new Node(dataSource.asDataSource(), NOW.plus(Duration.ofDays(400)));
    Node past = new Node(dataSource.asDataSource(), NOW.minus(Duration.ofDays(400)));
    begin(past, true);
    future.pass(Duration.ofDays(1));
    assertThat(begin(future, true)).isEqualTo(new Running());
    future.pass(NEARLY);
    assertThat(begin(future, true)).isEqualTo(new Running());
  }

  @Test
  void theHeartbeatOfAnEarlierMakerIsNoneOfTheCallsLaterMaker() {
    Node first = node();
    Node second = node();
    Node third = node();
    begin(first, true);
    begin(second, true);
    second.pass(Node.LEASE);
    assertThat(begin(second, true)).isEqualTo(new Begun());
    assertThat(begin(third, true)).isEqualTo(new Running());
    first.beat();
    third.pass(Node.LEASE);
    assertThat(begin(third, true)).isEqualTo(new Begun());
  }

  @Test
  void theTimeBetweenTwoLooksIsNeverTakenForLongerThanItWas() {
    Node other = node();
    begin(node(), true);
    dataSource.before("SELECT", () -> other.pass(Node.LEASE));
    assertThat(begin(other, true)).isEqualTo(new Running());
    assertThat(begin(other, true)).isEqualTo(new Running());
    other.pass(NEARLY);
    dataSource.before("SELECT", () -> other.pass(Node.LEASE));
    assertThat(begin(other, true)).isEqualTo(new Running());
    assertThat(begin(other, true)).isEqualTo(new Begun());
  }

  @Test
  void aHeartbeatAtTheLastMomentPreventsATakeover() {
    Node maker = node();
    Node other = node();
    begin(maker, true);
    begin(other, true);
    other.pass(Node.LEASE);
    dataSource.before("UPDATE", maker::beat);
    assertThat(begin(other, true)).isEqualTo(new Running());
    assertThat(begin(other, true)).isEqualTo(new Running());
  }

  @Test
  void anOutputAtTheLastMomentPreventsATakeover() {
    Node maker = node();
    Node other = node();
    begin(maker, true);
    begin(other, true);
    other.pass(Node.LEASE);
    dataSource.before("UPDATE", () -> finish(maker, output("done")));
    assertThat(begin(other, true)).isEqualTo(new Running());
    assertThat(begin(other, true)).isEqualTo(new Finished(output("done")));
  }

  @Test
  void anOutputOfACallThatIsAboutToBeBegunDoesNotMakeItsJournalForgetIt() {
    Node node = node();
    dataSource.before("INSERT", () -> finish(node, output("early")));
    assertThat(begin(node, false)).isEqualTo(new Begun());
    assertThat(begin(node, false)).isEqualTo(new Running());
  }

  @Test
  void aHeartBeatsOnlyWhileThereAreCallsToMake() {
    Node node = node();
    assertThat(node.isBeating()).isFalse();
    begin(node, true);
    assertThat(node.isBeating()).isTrue();
    node.beat();
    assertThat(node.isBeating()).isTrue();
    finish(node, output("done"));
    node.beat();
    assertThat(node.isBeating()).isFalse();
    assertThat(begin(node, true)).isInstanceOf(Finished.class);
    assertThat(node.isBeating()).isFalse();
  }

  @Test
  void whoAsksAgainAndAgainMakesTheDatabaseRefuseOneRow() {
    Node other = node();
    begin(node(), true);
    long before = dataSource.executed("INSERT");
    for (int i = 0; i < 10; i++) {
      begin(other, true);
    }
    assertThat(dataSource.executed("INSERT") - before).isEqualTo(1);
  }
}
