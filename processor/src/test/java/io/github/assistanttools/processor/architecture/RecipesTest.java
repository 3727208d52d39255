package io.github.assistanttools.processor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The recipes of {@code CONTRIBUTING.md} name classes that exist. */
class RecipesTest {

  /** A class in code: {@code ToolPolicy}, {@code read.declaration.Jackson}. */
  private static final Pattern NAME =
      Pattern.compile("`(?:[a-z]+[/.])*([A-Z]\\w*[a-z]\\w*)(?:\\.\\w+)*`");

  @Test
  void everyClassOfTheRecipesExists() {
    String page = Repository.text(Repository.root().resolve("CONTRIBUTING.md"));
    String recipes = page.substring(page.indexOf("\n## Recipes\n"));
    Set<String> named =
        NAME.matcher(recipes)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).hasSizeGreaterThan(20);
    assertThat(classes()).containsAll(named);
  }

  private static Set<String> classes() {
    return Repository.files(Repository.root(), ".java").stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
