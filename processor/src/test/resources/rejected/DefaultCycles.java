import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;

@AssistantTool
interface DefaultCycles {
  record Self(
      @Default("{}") Self next) {} // error: [AssistantToolDefault] the default of Self.next needs itself, without end; write out what it leaves to its own default, or use @Nullable

  record Ping(
      @Default("{}") Pong pong) {} // error: [AssistantToolDefault] the default of Ping.pong needs itself, without end; write out what it leaves to its own default, or use @Nullable

  record Pong(
      @Default("{\"pong\": null}") Ping ping) {} // error: [AssistantToolDefault] the default of Pong.ping needs itself, without end; write out what it leaves to its own default, or use @Nullable

  record Fine(@Default("{\"limit\": null}") Search search) {}

  record Search(@Default("10") int limit) {}

  /** Takes them. */
  void take(Self self, Ping ping, Fine fine);
}
