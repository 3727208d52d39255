import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;

@AssistantTool
interface DefaultCycles {
  record Self(
      @Default("{}") Self next) {} // error: [AssistantToolDefault] the default of DefaultCycles.Self.next depends on itself; write out the property that it omits, or use @Nullable

  record Ping(
      @Default("{}") Pong pong) {} // error: [AssistantToolDefault] the default of DefaultCycles.Ping.pong depends on itself; write out the property that it omits, or use @Nullable

  record Pong(
      @Default("{\"pong\": null}") Ping ping) {} // error: [AssistantToolDefault] the default of DefaultCycles.Pong.ping depends on itself; write out the property that it omits, or use @Nullable

  record Fine(@Default("{\"limit\": null}") Search search) {}

  record Search(@Default("10") int limit) {}

  /** Takes them. */
  void take(Self self, Ping ping, Fine fine);
}
