package io.github.assistanttools.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.TestServer;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long requests may take in which a model takes its turn. */
public final class TurnTimeoutTest {
  private static final URI ANYWHERE = URI.create("http://localhost/v1");

  /** A transport to a server that patiently awaits the turns of a model, but nothing else. */
  public static Transport patientWithTurns(TestServer server) {
    Transport plain = new Connection(server.uri()).transport("/x");
    Limits limits =
        new Limits(
            Duration.ofMillis(100), Duration.ofSeconds(50), Duration.ofSeconds(50), 1_000_000);
    return new Transport(
        plain.http(), plain.endpoint(), plain.credentials(), plain.headers(), limits, false);
  }

  /** A reply that takes longer than a request that is not a turn. */
  public static TestServer.Reply slowly(TestServer.Reply reply) {
    return out -> {
      Thread.sleep(500);
      reply.to(out);
    };
  }

  @Test
  void aTurnOfAModelMayTakeTenMinutesByDefault() {
    Transport transport = new Connection(ANYWHERE).transport("/x");
    assertThat(transport.limits().request()).isEqualTo(Duration.ofMinutes(1));
    assertThat(transport.ofTurn().limits().request()).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void aTimeoutThatIsSetCountsForTurnsToo() {
    for (Duration timeout : new Duration[] {Duration.ofSeconds(5), Duration.ofHours(1)}) {
      Connection connection = new Connection(ANYWHERE);
      connection.requestTimeout(timeout);
      Transport transport = connection.transport("/x");
      assertThat(transport.limits().request()).isEqualTo(timeout);
      assertThat(transport.ofTurn().limits().request()).isEqualTo(timeout);
    }
  }
}
