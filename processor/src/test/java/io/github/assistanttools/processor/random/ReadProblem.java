package io.github.assistanttools.processor.random;

import java.util.List;
import java.util.Optional;

/** One thing that the reader says is wrong with a document. */
record ReadProblem(String path, String message) {

  /** The problems that an output lists; empty if it has another form than that. */
  static Optional<List<ReadProblem>> in(String output) {
    Json error = Json.parse(output).child("error").orElseThrow();
    return error
        .child("problems")
        .filter(
            problems -> error.child("code").equals(Optional.of(new Json.Text("invalid_arguments"))))
        .map(problems -> ((Json.Elements) problems).all().stream().map(ReadProblem::of).toList())
        .filter(problems -> !problems.isEmpty());
  }

  private static ReadProblem of(Json json) {
    return new ReadProblem(text(json, "path"), text(json, "message"));
  }

  private static String text(Json json, String name) {
    return ((Json.Text) json.child(name).orElseThrow()).value();
  }

  /** Whether it is about the name of a property in a map. */
  boolean ofKey() {
    return message.startsWith("expected a key that is ")
        || message.startsWith("the key ")
        || message.equals("duplicate key");
  }

  /**
   * Whether its path is that of something in the document, or of something that is missing there.
   */
  boolean pointsInto(Json document) {
    List<String> place = Json.place(path);
    if (document.at(place).isPresent()) {
      return !message.equals("missing");
    }
    return message.equals("missing")
        && document
            .at(place.subList(0, place.size() - 1))
            .filter(Json.Properties.class::isInstance)
            .isPresent();
  }
}
