package io.github.assistanttools.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.runtime.CallJournal.Begun;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The journal in a real PostgreSQL. */
class PostgresJournalTest extends JdbcFaultContract {
  @Override
  protected String url() {
    return Postgres.url();
  }

  @Test
  void isAsSafeWhereTransactionsAreSerializable() throws Exception {
    raceOfJournals(url() + "&options=-c%20default_transaction_isolation=serializable");
  }

  @Test
  @Timeout(120)
  void aServerThatFallsSilentKeepsNobody() throws Exception {
    try (SilentRelay relay = new SilentRelay(url());
        TestDataSource relayed = new TestDataSource(relay.url(), true)) {
      JdbcJournal journal =
          JdbcJournal.builder(relayed.asDataSource()).timeout(Duration.ofSeconds(1)).build();
      assertThat(journal.begin("run", CALL, false)).isEqualTo(new Begun());
      relay.fallSilent();
      assertThatThrownBy(() -> journal.finish("run", output("done"))).isInstanceOf(JournalException.class);
    }
  }
}
