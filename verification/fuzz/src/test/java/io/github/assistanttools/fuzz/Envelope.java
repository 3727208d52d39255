package io.github.assistanttools.fuzz;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.chat.ChatCollector;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import io.github.assistanttools.runtime.chat.ChatTurn;
import io.github.assistanttools.runtime.messages.MessageCollector;
import io.github.assistanttools.runtime.messages.MessageTurn;
import io.github.assistanttools.runtime.messages.Messages;
import io.github.assistanttools.runtime.responses.ResponseCollector;
import io.github.assistanttools.runtime.responses.ResponseTurn;
import io.github.assistanttools.runtime.responses.Responses;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The envelopes whose documents request calls, with what is the same in all of them. */
enum Envelope {
  RESPONSES {
    @Override
    Turn turn(String document) {
      return turn(Responses.turn(document));
    }

    @Override
    Turn turn(byte[] document) {
      return turn(Responses.turn(document));
    }

    @Override
    Turn turn(InputStream document) {
      return turn(Responses.turn(document));
    }

    private Turn turn(ResponseTurn turn) {
      return new Turn(
          turn.run(), turn.calls(), turn.cutCalls(), turn.others(), turn.isLast(), turn.output());
    }

    @Override
    Optional<String> answer(byte[] document, Toolbox toolbox) {
      return Responses.answer(document, toolbox);
    }

    @Override
    String history(byte[] document, List<ToolOutput> outputs) {
      return Responses.nextInput("[]", Responses.turn(document), outputs);
    }

    @Override
    Stream stream(Consumer<String> text) {
      ResponseCollector collector = new ResponseCollector(text);
      return new Stream() {
        @Override
        public boolean add(String data) {
          return collector.add(data);
        }

        @Override
        public String document() {
          return collector.document();
        }
      };
    }
  },

  CHAT {
    @Override
    Turn turn(String document) {
      return turn(ChatCompletions.turn(document));
    }

    @Override
    Turn turn(byte[] document) {
      return turn(ChatCompletions.turn(document));
    }

    @Override
    Turn turn(InputStream document) {
      return turn(ChatCompletions.turn(document));
    }

    private Turn turn(ChatTurn turn) {
      return new Turn(
          turn.run(),
          turn.calls(),
          turn.cutCalls(),
          turn.others(),
          turn.isLast(),
          List.of(turn.message()));
    }

    @Override
    Optional<String> answer(byte[] document, Toolbox toolbox) {
      return ChatCompletions.answer(document, toolbox);
    }

    @Override
    String history(byte[] document, List<ToolOutput> outputs) {
      return ChatCompletions.messages(ChatCompletions.turn(document), outputs);
    }

    @Override
    Stream stream(Consumer<String> text) {
      ChatCollector collector = new ChatCollector(text);
      return new Stream() {
        @Override
        public boolean add(String data) {
          return collector.add(data);
        }

        @Override
        public String document() {
          return collector.document();
        }
      };
    }
  },

  MESSAGES {
    @Override
    Turn turn(String document) {
      return turn(Messages.turn(document));
    }

    @Override
    Turn turn(byte[] document) {
      return turn(Messages.turn(document));
    }

    @Override
    Turn turn(InputStream document) {
      return turn(Messages.turn(document));
    }

    private Turn turn(MessageTurn turn) {
      return new Turn(
          turn.run(),
          turn.calls(),
          turn.cutCalls(),
          turn.others(),
          turn.isLast(),
          List.of(turn.content()));
    }

    @Override
    Optional<String> answer(byte[] document, Toolbox toolbox) {
      return Messages.answer(document, toolbox);
    }

    @Override
    String history(byte[] document, List<ToolOutput> outputs) {
      return Messages.messages(Messages.turn(document), outputs);
    }

    @Override
    Stream stream(Consumer<String> text) {
      MessageCollector collector = new MessageCollector(text);
      return new Stream() {
        @Override
        public boolean add(String data) {
          return collector.add(data);
        }

        @Override
        public String document() {
          return collector.document();
        }
      };
    }
  };

  /**
   * What a document requests.
   *
   * @param echoed the parts of the document that are sent back as they came
   */
  record Turn(
      RunInfo run,
      List<ToolCall> calls,
      List<ToolCall> cutCalls,
      List<String> others,
      boolean isLast,
      List<String> echoed) {}

  /** A document that arrives in events. */
  interface Stream {
    boolean add(String data);

    String document();
  }

  abstract Turn turn(String document);

  abstract Turn turn(byte[] document);

  abstract Turn turn(InputStream document);

  abstract Optional<String> answer(byte[] document, Toolbox toolbox);

  /** The document's part of the history with these outputs, as a JSON array. */
  abstract String history(byte[] document, List<ToolOutput> outputs);

  abstract Stream stream(Consumer<String> text);
}
