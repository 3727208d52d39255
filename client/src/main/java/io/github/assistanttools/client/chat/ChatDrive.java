package io.github.assistanttools.client.chat;

import io.github.assistanttools.client.chat.ChatResult.End;
import io.github.assistanttools.client.http.TimeLimit;
import io.github.assistanttools.client.transport.CallRounds;
import io.github.assistanttools.client.transport.DriveTimeLimit;
import io.github.assistanttools.client.transport.Pauses;
import io.github.assistanttools.client.transport.StopSignal;
import io.github.assistanttools.client.transport.StopSignal.Stopped;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import io.github.assistanttools.runtime.chat.ChatTurn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Drives one request to the last answer. */
final class ChatDrive {
  private final ChatClient client;
  private final ChatSettings settings;
  private final StopSignal stop;
  private final RunInfo run;
  private final String runId;
  private final DriveTimeLimit time;
  private final CompletionWaiter waiter;
  private final CallRounds rounds;
  private ChatRequest request;

  /**
   * A drive.
   *
   * @param run the run to which the calls belong; without an id it gets one of its own
   */
  ChatDrive(
      ChatClient client,
      Toolbox toolbox,
      ChatSettings settings,
      StopSignal stop,
      ChatRequest request,
      RunInfo run) {
    this.client = client;
    this.settings = settings;
    this.stop = stop;
    this.run = run;
    this.runId = run.runId().orElseGet(() -> "run_" + UUID.randomUUID());
    this.request = request;
    this.time = DriveTimeLimit.within(run, client.timing().clock(), settings.longest());
    this.rounds = new CallRounds(toolbox, stop, settings.maxRounds());
    Pauses pauses = new Pauses(client.timing().sleeping(this::sleep), stop);
    this.waiter = new CompletionWaiter(client, settings, stop, pauses, time);
  }

  /** Drives from the request. */
  ChatResult run() {
    try {
      return result(toTheEnd());
    } catch (Stopped stopped) {
      if (waiter.last().isEmpty()) {
        throw new IllegalStateException("the driver was stopped before there was a completion");
      }
      return result(End.STOPPED);
    }
  }

  private End toTheEnd() {
    while (waiter.send(request)) {
      Completion completion = waiter.last().orElseThrow();
      ChatTurn turn = ChatCompletions.turn(completion.json(), info());
      if (!turn.others().isEmpty()) {
        throw new UnsupportedActionException(turn.others().get(0));
      }
      if (turn.isLast()) {
        request = request.withMessages(ChatCompletions.messages(turn, List.of()));
        return End.OVER;
      }
      Optional<End> early = early(turn);
      if (early.isPresent()) {
        return early.get();
      }
      makeCalls(completion, turn);
      stop.check();
      if (!time.isLeft()) {
        break;
      }
    }
    return End.OVERDUE;
  }

  /** Why the calls of a completion are not made. */
  private Optional<End> early(ChatTurn turn) {
    stop.check();
    if (!turn.cutCalls().isEmpty()) {
      // The next completion would presumably be cut off at the same limit.
      return Optional.of(End.CUT_OFF);
    }
    if (rounds.areOver()) {
      return Optional.of(End.TOO_MANY_ROUNDS);
    }
    return time.isLeft() ? Optional.empty() : Optional.of(End.OVERDUE);
  }

  /** Makes the calls of a completion, and appends its message and their outputs to the request. */
  private void makeCalls(Completion completion, ChatTurn turn) {
    settings.listeners().forEach(listener -> listener.calls(completion, turn.calls()));
    List<ToolOutput> outputs = rounds.make(turn.calls(), turn.run());
    request = request.unforced().withMessages(ChatCompletions.messages(turn, outputs));
    settings.listeners().forEach(listener -> listener.outputs(completion, outputs));
  }

  /**
   * Identifies the calls of the next completion. Its own id would not do: on some servers it
   * repeats or is missing, and so are the ids of calls. Each completion is received once, so the
   * number of the round identifies it within the drive.
   */
  private RunInfo info() {
    return RunInfo.of(runId + "/" + rounds.rounds(), run.threadId().orElse(null), time.runEnd());
  }

  private ChatResult result(End end) {
    return new ChatResult(
        waiter.last().orElseThrow(), end, rounds.rounds(), rounds.callsMade(), request.messages());
  }

  private void sleep(Duration pause) throws InterruptedException {
    if (time.isLeft()) {
      client.timing().sleeper().sleep(TimeLimit.shorter(pause, time.left()));
    }
  }
}
