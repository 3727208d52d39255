package io.github.assistanttools.processor;

import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.declaration.ElementSite;
import io.github.assistanttools.processor.write.GeneratedSource;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** The output of one round: messages and files. */
final class Output {

  private final ProcessingEnvironment environment;
  private final Set<Problem> reported = new HashSet<>();

  Output(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** Reports the problems; true if none of them is an error. */
  boolean good(List<Problem> problems) {
    for (Problem problem : problems) {
      // Two interfaces may share a record; its problems are reported once.
      if (reported.add(problem)) {
        ElementSite.report(environment.getMessager(), problem);
      }
    }
    return problems.stream().allMatch(problem -> problem.id().warning());
  }

  void write(GeneratedSource source, TypeElement origin) {
    try (Writer file =
        environment.getFiler().createSourceFile(source.className(), origin).openWriter()) {
      file.write(source.text());
    } catch (FilerException taken) {
      problem(
          ProblemId.OUTPUT,
          origin,
          source.className() + " already exists; rename that class or this interface");
    } catch (IOException failure) {
      problem(
          ProblemId.OUTPUT,
          origin,
          source.className() + " could not be written: " + failure.getMessage());
    }
  }

  /** Runs a step whose exceptions must not reach the compiler, whatever the source. */
  void guarded(TypeElement type, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | StackOverflowError | AssertionError failure) {
      problem(
          ProblemId.INTERNAL,
          type,
          "the processor failed on "
              + type.getSimpleName()
              + "; please report it with this interface: "
              + where(failure));
    }
  }

  private static String where(Throwable failure) {
    StackTraceElement[] frames = failure.getStackTrace();
    return failure + (frames.length == 0 ? "" : " at " + frames[0]);
  }

  private void problem(ProblemId id, TypeElement at, String text) {
    good(List.of(new Problem(id, text, ElementSite.of(at))));
  }
}
