package io.github.assistanttools.example;

import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import io.github.assistanttools.runtime.messages.Messages;
import io.github.assistanttools.runtime.responses.Responses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A protocol whose documents the commands read and write. */
enum Protocol {
  ASSISTANTS {
    @Override
    Dialog dialog(Target target) throws Refusal {
      return new AssistantsDialog(target.assistants(), target.model());
    }

    @Override
    String tools(Toolbox toolbox) {
      return Assistants.tools(toolbox);
    }

    @Override
    Optional<String> answer(byte[] run, Toolbox toolbox) {
      return Assistants.answer(run, toolbox);
    }
  },
  RESPONSES {
    @Override
    Dialog dialog(Target target) throws Refusal {
      return new ResponsesDialog(target.responses(), target.model());
    }

    @Override
    String tools(Toolbox toolbox) {
      return Responses.tools(toolbox);
    }

    @Override
    Optional<String> answer(byte[] response, Toolbox toolbox) {
      return Responses.answer(response, toolbox);
    }
  },
  CHAT {
    @Override
    Dialog dialog(Target target) throws Refusal {
      return new ChatDialog(target.chat(), target.model());
    }

    @Override
    String tools(Toolbox toolbox) {
      return ChatCompletions.tools(toolbox);
    }

    @Override
    Optional<String> answer(byte[] completion, Toolbox toolbox) {
      return ChatCompletions.answer(completion, toolbox);
    }
  },
  MESSAGES {
    @Override
    Dialog dialog(Target target) throws Refusal {
      throw new Refusal(
          "there is no client for messages, because its vendor's SDK does that; use another protocol");
    }

    @Override
    String tools(Toolbox toolbox) {
      return Messages.tools(toolbox);
    }

    @Override
    Optional<String> answer(byte[] message, Toolbox toolbox) {
      return Messages.answer(message, toolbox);
    }
  };

  static final String OPTION = "--protocol";

  /** The option as the help shows it. */
  static final String USAGE = "[" + OPTION + " P]";

  /** A command's arguments without the option, and the protocol that it selects. */
  record Choice(Protocol protocol, List<String> arguments) {}

  /** A dialog with a server. */
  abstract Dialog dialog(Target target) throws Refusal;

  /** The functions of a toolbox, as a request lists them. */
  abstract String tools(Toolbox toolbox);

  /** Makes the calls of a document: what to send back, or empty if it requests none. */
  abstract Optional<String> answer(byte[] document, Toolbox toolbox);

  /** Reads the option, which may stand anywhere; without it, the protocol is the first one. */
  static Choice chosen(List<String> arguments) throws Refusal {
    int at = arguments.indexOf(OPTION);
    if (at < 0) {
      return new Choice(ASSISTANTS, arguments);
    }
    List<String> others = new ArrayList<>(arguments);
    others.remove(at);
    Protocol protocol = named(at < others.size() ? others.remove(at) : "");
    return new Choice(protocol, others);
  }

  private static Protocol named(String name) throws Refusal {
    for (Protocol protocol : values()) {
      if (protocol.word().equals(name)) {
        return protocol;
      }
    }
    throw new Refusal(OPTION + " takes one of " + words());
  }

  /** The names of all protocols, as the option takes them. */
  static String words() {
    return Arrays.stream(values()).map(Protocol::word).collect(Collectors.joining(", "));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
