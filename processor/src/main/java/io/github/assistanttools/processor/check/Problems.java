package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.ObjectDefinition;
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

/**
 * Collects problems in the order they are found. Many problems of one class are summed up: a class
 * that was not written for tools is to be replaced, not mended member by member. Those of a record
 * in a source are not: each is at the component to edit.
 */
final class Problems {

  /** More would hide those of other types. */
  private static final int MOST_OF_ONE_TYPE = 10;

  private final Set<Problem> found = new LinkedHashSet<>();
  private final Set<Problem> seen = new HashSet<>();
  private final Map<Problem, Site> classes = new HashMap<>();

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

  /**
   * The same for the type of a member.
   *
   * @param owner the object type that has the member
   */
  void add(Optional<ObjectDefinition> owner, ProblemId id, Site site, Path path, String text) {
    owner
        .filter(each -> !each.isRecord())
        .ifPresent(
            each ->
                classes.put(new Problem(id, Optional.of(path.text()), text, site), each.site()));
    add(id, site, path, text);
  }

  void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** All problems; those of one type are summed up if they are many. */
  List<Problem> all() {
    Map<Site, List<Problem>> byType = new HashMap<>();
    for (Problem problem : found) {
      type(problem)
          .ifPresent(type -> byType.computeIfAbsent(type, each -> new ArrayList<>()).add(problem));
    }
    byType.values().removeIf(each -> each.size() <= MOST_OF_ONE_TYPE);
    Set<Problem> all = new LinkedHashSet<>();
    for (Problem problem : found) {
      Optional<Site> many = type(problem).filter(byType::containsKey);
      all.add(many.isEmpty() ? problem : summary(many.get(), byType.get(many.get())));
    }
    return List.copyOf(all);
  }

  /** Where to sum up a problem with others: at the use of a class file, or at a class. */
  private Optional<Site> type(Problem problem) {
    return problem.site() instanceof Site.Use
        ? Optional.of(problem.site())
        : Optional.ofNullable(classes.get(problem));
  }

  private static Problem summary(Site type, List<Problem> many) {
    Problem first = many.get(0);
    String fact =
        first.path().map(path -> path + ": ").orElse("")
            + first.text().replaceFirst("; [^;]*$", "");
    return new Problem(
        first.id(),
        "%d problems of one type, the first of them \"%s\"; %s"
            .formatted(many.size(), fact, type.wayOut("use a record in its place")),
        type);
  }
}
