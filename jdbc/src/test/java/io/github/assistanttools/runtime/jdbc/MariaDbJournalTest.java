package io.github.assistanttools.runtime.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The journal in a real MariaDB. */
class MariaDbJournalTest extends JdbcFaultContract {
  @Override
  protected String url() {
    return MariaDb.url();
  }

  @Override
  protected String tableStatement() {
    // Its TEXT ends at 65,535 bytes.
    return JdbcJournal.CREATE_TABLE.replace("TEXT", "LONGTEXT");
  }

  @Override
  protected String schema() {
    return "journal";
  }

  @Test
  @Timeout(120)
  void aServerThatFallsSilentKeepsNobody() throws Exception {
    try (SilentRelay relay = new SilentRelay(url());
        TestDataSource relayed = new TestDataSource(relay.url(), true)) {
      JdbcJournal journal =
          JdbcJournal.builder(relayed.asDataSource()).timeout(Duration.ofSeconds(1)).build();
      assertThat(journal.find("run", CALL)).isEmpty();
      relay.fallSilent();
      assertThatThrownBy(() -> journal.begin("run", CALL, false))
          .isInstanceOf(JournalException.class);
    }
  }
}
