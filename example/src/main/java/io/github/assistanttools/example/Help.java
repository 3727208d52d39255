package io.github.assistanttools.example;

import java.util.List;
import java.util.stream.Collectors;

/** The help for commands and exit statuses; docs/server.md contains the same. */
final class Help {

  static final String NONE = "(none)";
  static final String DEMO = "demo " + Protocol.USAGE;
  static final String DEFINITIONS = "definitions " + Protocol.USAGE;
  static final String ANSWER = "answer " + Protocol.USAGE + " FILE";
  static final String ANSWER_INPUT = "answer " + Protocol.USAGE + " -";
  static final String SERVE = "serve [PORT] [SCRIPT]";
  static final String HELP = "help";

  /** A command or exit status, and its meaning. */
  record Entry(String what, String meaning) {}

  static final List<Entry> COMMANDS =
      List.of(
          new Entry(NONE, "the same as demo"),
          new Entry(
              DEMO,
              "drive a question to its answer, on the server that the environment sets, else on a local one"),
          new Entry(DEFINITIONS, "print the functions, as the tools of a request"),
          new Entry(
              ANSWER,
              "make the calls that the document in the file requests; print what to send back"),
          new Entry(ANSWER_INPUT, "the same for a document from the standard input"),
          new Entry(
              SERVE, "run a server until stopped; defaults: port 8080 and the bundled script"),
          new Entry(HELP, "print this; so do --help and -h, alone or after a command"));

  static final List<Entry> STATUSES =
      List.of(
          new Entry(String.valueOf(Cli.DONE), "done"),
          new Entry(
              String.valueOf(Cli.FAILED),
              "not done, or unknown command; one line on the standard error explains why"),
          new Entry(
              String.valueOf(Cli.NOTHING_TO_SUBMIT),
              "the document requests no calls, so there is nothing to submit"));

  static final String PROTOCOLS =
      "P is one of "
          + Protocol.words()
          + "; their documents are a run, a response, a completion, a message.";

  private static final String INDENT = "  ";

  private Help() {}

  /** The whole help, without a line break at the end. */
  static String text() {
    return String.join(
        System.lineSeparator(),
        "use: java -jar assistant-tools-example.jar [COMMAND]",
        "",
        table(COMMANDS),
        "",
        PROTOCOLS,
        "",
        "Exit status:",
        "",
        table(STATUSES),
        "",
        "Documents and scripts are JSON in UTF-8. See docs/server.md.");
  }

  /** The commands on one line, for the message about an unknown command. */
  static String commands() {
    return String.join(" | ", DEMO, DEFINITIONS, ANSWER, ANSWER_INPUT, SERVE, HELP);
  }

  private static String table(List<Entry> entries) {
    int width = entries.stream().mapToInt(entry -> entry.what().length()).max().orElseThrow();
    return entries.stream()
        .map(
            entry ->
                INDENT
                    + entry.what()
                    + " ".repeat(width - entry.what().length())
                    + INDENT
                    + entry.meaning())
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
