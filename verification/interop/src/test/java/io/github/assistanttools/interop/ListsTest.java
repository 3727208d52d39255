package io.github.assistanttools.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.errors.NotFoundException;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageListPage;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.messages.MessageRetrieveParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.steps.RunStep;
import com.openai.models.beta.threads.runs.steps.StepListParams;
import com.openai.models.beta.threads.runs.steps.StepRetrieveParams;
import com.openai.services.blocking.beta.AssistantService;
import com.openai.services.blocking.beta.ThreadService;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server's other resources besides runs, as the official SDK reads them. */
@SuppressWarnings("deprecation") // As OpenAI has deprecated the whole API, so has its SDK.
@Timeout(300)
class ListsTest {

  private final Toolbox toolbox = Tools.fresh();
  private final LocalServer server =
      LocalServer.start(
          Script.of(Stream.generate(() -> Turn.text("again")).limit(30).toArray(Turn[]::new)));
  private final OfficialSdk api = new OfficialSdk(server.baseUri(), LocalServer.KEY);
  private final AssistantService assistants = api.client().beta().assistants();
  private final ThreadService threads = api.client().beta().threads();

  @AfterEach
  void close() {
    api.close();
    server.close();
  }

  @Test
  void aListOfMessagesIsReadPageByPageInEitherOrder() {
    String thread = api.createThread();
    List<String> texts = IntStream.range(0, 25).mapToObj(i -> "message " + i).toList();
    texts.forEach(text -> api.addMessage(thread, text));

    assertThat(api.messages(thread)).extracting(SeenMessage::text).isEqualTo(texts);
    List<String> newestFirst =
        threads
            .messages()
            .list(thread, MessageListParams.builder().limit(7).build())
            .autoPager()
            .stream()
            .map(message -> SdkReading.message(message).text())
            .collect(Collectors.toList());
    Collections.reverse(newestFirst);
    assertThat(newestFirst).isEqualTo(texts);
  }

  @Test
  void aListOfNothingIsAPageWithoutAnother() {
    MessageListPage page = threads.messages().list(api.createThread());

    assertThat(page.data()).isEmpty();
    assertThat(page.hasNextPage()).isFalse();
    assertThat(threads.runs().list(api.createThread()).items()).isEmpty();
  }

  @Test
  void runsAndStepsAreListedAndFoundAgain() {
    String thread = api.createThread();
    String assistant = api.createAssistant(toolbox);
    List<String> ids =
        IntStream.range(0, 2)
            .mapToObj(
                i -> api.streamRun(thread, assistant, AssistantsApi.Watcher.none()).run().id())
            .toList();

    List<Run> runs = threads.runs().list(thread).items();
    assertThat(runs).allSatisfy(run -> assertThat(run.isValid()).isTrue());
    assertThat(runs).extracting(Run::id).containsExactly(ids.get(1), ids.get(0));

    List<RunStep> steps =
        threads
            .runs()
            .steps()
            .list(ids.get(0), StepListParams.builder().threadId(thread).limit(4).build())
            .autoPager()
            .stream()
            .toList();
    assertThat(steps).hasSize(30).allSatisfy(step -> assertThat(step.isValid()).isTrue());
    RunStep found =
        threads
            .runs()
            .steps()
            .retrieve(
                steps.get(7).id(),
                StepRetrieveParams.builder().threadId(thread).runId(ids.get(0)).build());
    assertThat(found).isEqualTo(steps.get(7));
  }

  @Test
  void assistantsThreadsAndMessagesAreFoundAgain() {
    String assistant = api.createAssistant(toolbox);
    String thread = api.createThread();
    api.addMessage(thread, "Zürich?");

    List<Assistant> listed = assistants.list().items();
    assertThat(listed).extracting(Assistant::id).containsExactly(assistant);
    assertThat(assistants.retrieve(assistant).validate()).isEqualTo(listed.get(0));
    assertThat(threads.retrieve(thread).validate().id()).isEqualTo(thread);
    Message message = threads.messages().list(thread).items().get(0);
    assertThat(
            threads
                .messages()
                .retrieve(message.id(), MessageRetrieveParams.builder().threadId(thread).build())
                .validate())
        .isEqualTo(message);
  }

  @Test
  void whatIsDeletedIsGone() {
    String assistant = api.createAssistant(toolbox);
    String thread = api.createThread();

    assertThat(assistants.delete(assistant).validate().deleted()).isTrue();
    assertThat(threads.delete(thread).validate().deleted()).isTrue();

    assertThatThrownBy(() -> assistants.retrieve(assistant)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> threads.retrieve(thread)).isInstanceOf(NotFoundException.class);
  }
}
