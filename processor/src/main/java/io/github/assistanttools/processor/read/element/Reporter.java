package io.github.assistanttools.processor.read.element;

import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects problems: {@code at(site).problem(id, fact, wayOut)}. */
public final class Reporter {

  /**
   * A token to report at.
   *
   * @param path the member, where the token does not show which one it is
   */
  public record Spot(Reporter reporter, Site site, Optional<String> path) {

    /** The same spot for a member that a message has to name. */
    public Spot in(Optional<String> member) {
      return new Spot(reporter, site, member);
    }

    /**
     * Reports a problem.
     *
     * @param arguments for the fact and then for the way out, if these are formats
     */
    public void problem(ProblemId id, String fact, String wayOut, Object... arguments) {
      String text = fact + "; " + (id == ProblemId.PARAMETER_NAME ? wayOut : site.wayOut(wayOut));
      reporter.found.add(
          new Problem(id, path, arguments.length == 0 ? text : text.formatted(arguments), site));
    }
  }

  private final Set<Problem> found = new LinkedHashSet<>();

  public Spot at(Site site) {
    return new Spot(this, site, Optional.empty());
  }

  public List<Problem> all() {
    return List.copyOf(found);
  }
}
