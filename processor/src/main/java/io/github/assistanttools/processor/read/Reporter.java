package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects problems: {@code at(site).problem(id, fact, wayOut)}. */
final class Reporter {

  /**
   * A token to report at.
   *
   * @param path the member, where the token does not show which one it is
   */
  record Spot(Reporter reporter, Site site, Optional<String> path) {

    /** The same spot for a member that a message has to name. */
    Spot in(Optional<String> member) {
      return new Spot(reporter, site, member);
    }

    /**
     * Reports a problem.
     *
     * @param arguments for the fact and then for the way out, if these are formats
     */
    void problem(ProblemId id, String fact, String wayOut, Object... arguments) {
      String text = fact + "; " + wayOut;
      reporter.found.add(
          new Problem(id, path, arguments.length == 0 ? text : text.formatted(arguments), site));
    }
  }

  private final Set<Problem> found = new LinkedHashSet<>();

  Spot at(Site site) {
    return new Spot(this, site, Optional.empty());
  }

  List<Problem> all() {
    return List.copyOf(found);
  }
}
