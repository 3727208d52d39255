package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.random.RandomTools;
import io.github.assistanttools.processor.random.Tally;
import io.github.assistanttools.processor.random.Trial;
import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.Loaded;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Random interfaces over the whole type table: what holds for the types that somebody thought of
 * holds for every combination of them.
 *
 * <p>{@code -Drandom.models} tries more of them, {@code -Drandom.seed} others. Model number n is
 * made from the seed plus n, so that {@code -Drandom.models=1} with the seed of a failure is that
 * model.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomModelsTest {

  private static final long SEED = Long.getLong("random.seed", 20_261_122);
  private static final int MODELS = Integer.getInteger("random.models", 200);

  /** Interfaces to a compilation: starting the compiler costs as much as ten of them. */
  private static final int BATCH = 25;

  /** Tools fail here by the thousand; what the runtime logs of it is tested there. */
  private static final Logger RUNTIME = Logger.getLogger("io.github.assistanttools.runtime");

  private final Tally tally = new Tally();

  @BeforeAll
  void tryThemAll() {
    RUNTIME.setLevel(Level.OFF);
    int batches = (MODELS + BATCH - 1) / BATCH;
    IntStream.range(0, batches).parallel().forEach(this::tryBatch);
    System.out.printf("random.seed=%d random.models=%d %s%n", SEED, MODELS, tally);
  }

  private void tryBatch(int batch) {
    long first = SEED + (long) batch * BATCH;
    long end = Math.min(SEED + MODELS, first + BATCH);
    List<RandomTools> tools = LongStream.range(first, end).mapToObj(RandomTools::of).toList();
    Compiled compiled = Javac.tolerant().compile(tools.stream().map(RandomTools::file).toList());
    if (!compiled.diagnostics().isEmpty()) {
      tally.fail(Tally.Rule.COMPILES, String.join("\n", compiled.diagnostics()));
      return;
    }
    Loaded loaded = new Loaded(compiled, RandomModelsTest.class.getClassLoader());
    tools.forEach(each -> new Trial(each, loaded, tally).run());
  }

  @Test
  void everyModelCompilesWithoutWarnings() {
    assertThat(tally.failures(Tally.Rule.COMPILES)).isEmpty();
    assertThat(tally.counted("interfaces")).isEqualTo(MODELS);
  }

  @Test
  void whatIsWrittenFitsTheSchemasAndIsReadAsAnEqualValue() {
    assertFew(Tally.Rule.ROUND_TRIP);
  }

  @Test
  void aResultFitsItsSchemaOrIsRefusedBecauseItDoesNot() {
    assertFew(Tally.Rule.RESULTS);
    assertThat(tally.counted("results refused")).as("results that don't fit").isPositive();
    assertThat(tally.counted("results"))
        .as("results that fit, too")
        .isGreaterThan(tally.counted("results refused"));
  }

  @Test
  void schemaAndReaderAcceptTheSameDocumentsButForTheLicensedOnes() {
    assertFew(Tally.Rule.AGREEMENT);
    assertThat(tally.counted("accepted")).as("documents that fit").isPositive();
    assertThat(tally.counted("rejected")).as("documents that don't").isPositive();
  }

  @Test
  void everyProblemPointsIntoTheDocumentOrAtWhatIsMissingThere() {
    assertFew(Tally.Rule.PATHS);
  }

  @Test
  void everyProtocolCallsTheSameMethodWithEqualArgumentsAndSendsTheSameOutput() {
    assertFew(Tally.Rule.PROTOCOLS);
  }

  /** Of a thousand failures the first few say enough. */
  private void assertFew(Tally.Rule rule) {
    List<String> failures = tally.failures(rule);
    assertThat(failures.stream().limit(3)).as("%d failures", failures.size()).isEmpty();
  }
}
