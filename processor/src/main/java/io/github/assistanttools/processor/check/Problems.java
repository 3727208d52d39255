package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects problems in the order they are found. */
final class Problems {

  private final Set<Problem> found = new LinkedHashSet<>();
  private final Set<Problem> seen = new HashSet<>();

  void add(ProblemId id, Site site, String text) {
    found.add(new Problem(id, text, site));
  }

  void add(ProblemId id, Site site, Path path, String text) {
    // One token needs one message, though several paths lead to it.
    if (site instanceof Site.Use || seen.add(new Problem(id, text, site))) {
      Optional<String> place = Optional.of(path.text()).filter(each -> path.nested());
      found.add(new Problem(id, place, text, site));
    }
  }

  void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Problem> all() {
    return List.copyOf(found);
  }
}
