package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects problems in the order they are found. */
final class Problems {

  /** More at one token would hide the others. */
  private static final int MOST_OF_ONE_TYPE = 10;

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

  /** All problems; those of one type, reported at one use, are summed up if they are many. */
  List<Problem> all() {
    Map<Site, List<Problem>> byUse = new HashMap<>();
    for (Problem problem : found) {
      if (problem.site() instanceof Site.Use) {
        byUse.computeIfAbsent(problem.site(), site -> new ArrayList<>()).add(problem);
      }
    }
    byUse.values().removeIf(each -> each.size() <= MOST_OF_ONE_TYPE);
    Set<Problem> all = new LinkedHashSet<>();
    for (Problem problem : found) {
      List<Problem> many = byUse.get(problem.site());
      all.add(many == null ? problem : summary(many));
    }
    return List.copyOf(all);
  }

  private static Problem summary(List<Problem> many) {
    Problem first = many.get(0);
    String fact =
        first.path().map(path -> path + ": ").orElse("")
            + first.text().replaceFirst("; [^;]*$", "");
    return new Problem(
        first.id(),
        "%d problems of one type, the first of them \"%s\"; %s"
            .formatted(many.size(), fact, first.site().wayOut("use a record")),
        first.site());
  }
}
