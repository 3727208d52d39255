package io.github.assistanttools.processor.model;

import java.util.Optional;

/**
 * One thing wrong with a source file.
 *
 * @param path the member it is about, where the site alone does not say so: {@code
 *     order.items[].price}
 * @param text the fact and a way out
 * @param site where to edit
 */
public record Problem(ProblemId id, Optional<String> path, String text, Site site) {

  public Problem(ProblemId id, String text, Site site) {
    this(id, Optional.empty(), text, site);
  }

  /** The message as the compiler prints it. */
  public String message() {
    return "[" + id.text() + "] " + path.map(at -> at + ": ").orElse("") + text;
  }
}
