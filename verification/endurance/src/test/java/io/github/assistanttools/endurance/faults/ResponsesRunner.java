package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.responses.ModelResponse;
import io.github.assistanttools.client.responses.ResponseRequest;
import io.github.assistanttools.client.responses.ResponsesClient;
import io.github.assistanttools.client.responses.ResponsesDriver;
import io.github.assistanttools.client.responses.ResponsesDriverBuilder;
import io.github.assistanttools.client.responses.ResponsesListener;
import io.github.assistanttools.client.responses.ResponsesResult;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.Toolbox;
import java.util.Optional;

/** Over Responses, stored, in the background, or stateless. */
final class ResponsesRunner extends TurnRunner {
  private final ResponsesClient client;
  private final Toolbox toolbox;
  private Optional<String> last = Optional.empty();

  ResponsesRunner(TurnTrial trial, Tally tally, ResponsesClient client, Toolbox toolbox) {
    super(trial, tally);
    this.client = client;
    this.toolbox = toolbox;
  }

  private ResponseRequest request() {
    ResponseRequest request = ResponseRequest.of("m").withInput(trial().key()).withTools(toolbox);
    return switch (trial().mode()) {
      case STORED -> request;
      case BACKGROUND -> request.inBackground();
      case STATELESS -> request.stateless();
    };
  }

  @Override
  Attempt attempt() {
    ResponsesDriverBuilder builder =
        ResponsesDriver.builder(client, toolbox)
            .listener(
                new ResponsesListener() {
                  @Override
                  public void response(ModelResponse response) {
                    trial().tell("status " + response);
                    last = response.id();
                  }

                  @Override
                  public void streamLost(ApiException why) {
                    trial().tell("stream lost: " + why.getMessage());
                  }
                });
    ResponsesDriver driver = (trial().streaming() ? builder.streaming() : builder).build();
    return new Attempt() {
      @Override
      public Optional<String> answer() {
        ResponsesResult result = result(driver);
        trial().tell("the driver ended: " + result.end());
        return result.end() == ResponsesResult.End.OVER
            ? Optional.of(result.text())
            : Optional.empty();
      }

      @Override
      public void stop() {
        driver.stop();
      }

      @Override
      public void stopAndCancel() {
        driver.stopAndCancel();
      }

      @Override
      public void close() {
        driver.close();
      }
    };
  }

  private ResponsesResult result(ResponsesDriver driver) {
    if (trial().hasOwnRun()) {
      return driver.run(request(), RunInfo.of(trial().key(), null, null));
    }
    return last.isPresent() ? driver.resume(last.get(), request()) : driver.run(request());
  }
}
