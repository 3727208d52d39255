package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.chat.ChatClient;
import io.github.assistanttools.client.chat.ChatDriver;
import io.github.assistanttools.client.chat.ChatDriverBuilder;
import io.github.assistanttools.client.chat.ChatListener;
import io.github.assistanttools.client.chat.ChatRequest;
import io.github.assistanttools.client.chat.ChatResult;
import io.github.assistanttools.client.chat.Completion;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.Toolbox;
import java.util.Optional;

/** Over Chat Completions. Nothing is stored, so each attempt is the same run from its beginning. */
final class ChatRunner extends TurnRunner {
  private final ChatClient client;
  private final Toolbox toolbox;

  ChatRunner(TurnTrial trial, Tally tally, ChatClient client, Toolbox toolbox) {
    super(trial, tally);
    this.client = client;
    this.toolbox = toolbox;
  }

  @Override
  Attempt attempt() {
    ChatRequest request = ChatRequest.of("m").withMessage("user", trial().key()).withTools(toolbox);
    ChatDriverBuilder builder =
        ChatDriver.builder(client, toolbox)
            .listener(
                new ChatListener() {
                  @Override
                  public void completion(Completion completion) {
                    trial().tell("status " + completion);
                  }

                  @Override
                  public void streamLost(ApiException why) {
                    trial().tell("stream lost: " + why.getMessage());
                  }
                });
    ChatDriver driver = (trial().streaming() ? builder.streaming() : builder).build();
    return new Attempt() {
      @Override
      public Optional<String> answer() {
        ChatResult result = driver.run(request, RunInfo.of(trial().key(), null, null));
        trial().tell("the driver ended: " + result.end());
        return result.end() == ChatResult.End.OVER ? Optional.of(result.text()) : Optional.empty();
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
}
