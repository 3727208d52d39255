package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.TimeLimit;
import io.github.assistanttools.client.responses.ResponsesResult.End;
import io.github.assistanttools.client.transport.CallRounds;
import io.github.assistanttools.client.transport.DriveTimeLimit;
import io.github.assistanttools.client.transport.Pauses;
import io.github.assistanttools.client.transport.StopSignal;
import io.github.assistanttools.client.transport.StopSignal.Stopped;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import io.github.assistanttools.runtime.responses.ResponseTurn;
import io.github.assistanttools.runtime.responses.Responses;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Drives one request to the last answer. */
final class ResponsesDrive {
  private final ResponsesClient client;
  private final ResponsesSettings settings;
  private final StopSignal stop;
  private final RunInfo run;
  private final DriveTimeLimit time;
  private final CallRounds rounds;
  private final ResponseWaiter waiter;
  private final NextRequest requests;
  private final String madeUpId = "run_" + UUID.randomUUID();
  private Optional<String> history = Optional.empty();

  /**
   * A drive.
   *
   * @param run if it has an id, that identifies the calls instead of the ids of their responses
   */
  ResponsesDrive(
      ResponsesClient client,
      Toolbox toolbox,
      ResponsesSettings settings,
      StopSignal stop,
      ResponseRequest request,
      RunInfo run) {
    this.client = client;
    this.settings = settings;
    this.stop = stop;
    this.run = run;
    this.time = DriveTimeLimit.within(run, client.timing().clock(), settings.longest());
    this.rounds = new CallRounds(toolbox, stop, settings.maxRounds());
    this.requests = new NextRequest(request);
    Pauses pauses = new Pauses(client.timing().sleeping(this::sleep), stop);
    this.waiter = new ResponseWaiter(client, settings, stop, pauses, time, requests.isRepeatable());
  }

  /** Drives from the request. */
  ResponsesResult run() {
    return drive(() -> waiter.send(requests.first()));
  }

  /** Drives on from a response. */
  ResponsesResult resume(String responseId) {
    return drive(() -> waiter.retrieve(responseId));
  }

  /**
   * @param beginning waits for the first response to end, and returns whether it has
   */
  private ResponsesResult drive(BooleanSupplier beginning) {
    try {
      return result(beginning.getAsBoolean() ? toTheEnd() : End.OVERDUE);
    } catch (Stopped stopped) {
      return stopped();
    }
  }

  private End toTheEnd() {
    while (true) {
      ModelResponse response = waiter.current();
      ResponseTurn turn = Responses.turn(response.json());
      if (!turn.others().isEmpty()) {
        throw new UnsupportedActionException(turn.others().get(0));
      }
      if (turn.isLast()) {
        history = requests.history(turn);
        return End.OVER;
      }
      Optional<End> early = early(turn);
      if (early.isPresent()) {
        return early.get();
      }
      List<ToolOutput> outputs = made(response, turn);
      // The journal has the outputs: a drive that is resumed finds them there.
      stop.check();
      if (!time.isLeft()) {
        return End.OVERDUE;
      }
      ResponseRequest next = requests.after(response, turn, outputs);
      settings.listeners().forEach(listener -> listener.outputs(response, outputs));
      if (!waiter.send(next)) {
        return End.OVERDUE;
      }
    }
  }

  /** Why the calls of a response are not made. */
  private Optional<End> early(ResponseTurn turn) {
    stop.check();
    if (!turn.cutCalls().isEmpty()) {
      // The next response would presumably be cut off at the same limit.
      return Optional.of(End.CUT_OFF);
    }
    if (rounds.areOver()) {
      return Optional.of(End.TOO_MANY_ROUNDS);
    }
    return time.isLeft() ? Optional.empty() : Optional.of(End.OVERDUE);
  }

  private List<ToolOutput> made(ModelResponse response, ResponseTurn turn) {
    settings.listeners().forEach(listener -> listener.calls(response, turn.calls()));
    String threadId = run.threadId().or(turn.run()::threadId).orElse(null);
    return rounds.make(turn.calls(), RunInfo.of(journalId(response), threadId, time.runEnd()));
  }

  /**
   * Identifies the calls of a response. If it has no id, the id of a call may repeat in a later
   * round, so the round is part of it.
   */
  private String journalId(ModelResponse response) {
    return run.runId()
        .map(id -> id + "/" + rounds.rounds())
        .or(response::id)
        .orElseGet(() -> madeUpId + "/" + rounds.rounds());
  }

  private ResponsesResult stopped() {
    Optional<ModelResponse> last = waiter.last();
    if (last.isEmpty()) {
      throw new IllegalStateException("the driver was stopped before there was a response");
    }
    if (stop.hasGivenUpCalls() && last.get().status().isPending()) {
      cancel(last.get());
    }
    return result(End.STOPPED);
  }

  private void cancel(ModelResponse response) {
    long start = System.nanoTime();
    TimeLimit limit =
        () ->
            TimeLimit.shorter(
                client.requestTimeout().minusNanos(System.nanoTime() - start), time.left());
    try {
      if (response.id().isPresent()) {
        waiter.see(client.within(limit).cancel(response.id().get()));
      }
    } catch (ApiException notCancelled) {
      settings.listeners().forEach(listener -> listener.notCancelled(response, notCancelled));
    }
  }

  private ResponsesResult result(End end) {
    return new ResponsesResult(waiter.current(), end, rounds.rounds(), rounds.callsMade(), history);
  }

  private void sleep(Duration pause) throws InterruptedException {
    if (time.isLeft()) {
      client.timing().sleeper().sleep(TimeLimit.shorter(pause, time.left()));
    }
  }
}
