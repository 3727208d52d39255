package io.github.assistanttools.interop.responses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseRetrieveParams;
import com.openai.models.responses.ResponseStreamEvent;
import io.github.assistanttools.client.responses.ResponseStream;
import io.github.assistanttools.client.responses.ResponsesClient;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.Scenes;
import io.github.assistanttools.interop.Tools;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.responses.ResponseCollector;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stream of a background response breaks off, and another client continues it. */
@Timeout(300)
class ResumedStreamTest {

  private static final int SEEN = 7;

  private final Toolbox toolbox = Tools.fresh();

  @Test
  void theSdkAndOurClientContinueTheStreamOfTheOther() {
    try (LocalServer server = LocalServer.start(new Script(Scenes.TWO_ROUNDS));
        Sdk sdk = new Sdk(OpenAiJava.client(server.baseUri(), LocalServer.KEY))) {
      ResponseCollector collector = new ResponseCollector();
      try (StreamResponse<ResponseStreamEvent> stream = sdk.start(toolbox)) {
        Iterator<ResponseStreamEvent> events = stream.stream().iterator();
        for (int i = 0; i < SEEN; i++) {
          collector.add(OpenAiJava.write(events.next().validate()));
        }
      }
      String id = collector.responseId().orElseThrow();
      long last = collector.sequenceNumber().orElseThrow();
      assertThat(collector.ended()).isFalse();

      Response resumed = sdk.resume(id, last, collector);

      ResponsesClient ours =
          ResponsesClient.openAiCompatible(server.baseUri(), () -> LocalServer.KEY).build();
      try (ResponseStream stream = ours.resume(id, last)) {
        while (stream.next().isPresent()) {
          // To its end.
        }
        assertThat(response(stream.response().orElseThrow().json())).isEqualTo(resumed);
        assertThat(response(collector.document())).isEqualTo(resumed);
      }
    }
  }

  private static Response response(String json) {
    return OpenAiJava.read(json, new TypeReference<Response>() {});
  }

  /** The SDK's requests for streams. */
  private record Sdk(OpenAIClient client) implements AutoCloseable {

    StreamResponse<ResponseStreamEvent> start(Toolbox toolbox) {
      return client
          .responses()
          .createStreaming(
              ResponseCreateParams.builder()
                  .model("gpt-4o")
                  .tools(JavaSdk.tools(toolbox))
                  .input("Weather?")
                  .background(true)
                  .build());
    }

    /** Every event comes once. */
    Response resume(String id, long last, ResponseCollector collector) {
      ResponseAccumulator theirs = ResponseAccumulator.create();
      ResponseRetrieveParams params = ResponseRetrieveParams.builder().startingAfter(last).build();
      try (StreamResponse<ResponseStreamEvent> stream =
          client.responses().retrieveStreaming(id, params)) {
        stream.stream()
            .forEach(
                event -> {
                  String json = OpenAiJava.write(event.validate());
                  long next = collector.sequenceNumber().orElseThrow() + 1;
                  assertThat(OpenAiJava.tree(json).get("sequence_number").longValue())
                      .isEqualTo(next);
                  collector.add(json);
                  theirs.accumulate(event);
                });
      }
      return theirs.response();
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
