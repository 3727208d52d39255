package io.github.assistanttools.processor;

import com.google.auto.service.AutoService;
import io.github.assistanttools.processor.check.Checker;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.read.InterfaceReader;
import io.github.assistanttools.processor.read.element.Round;
import io.github.assistanttools.processor.read.element.Sources;
import io.github.assistanttools.processor.write.DispatcherWriter;
import io.github.assistanttools.processor.write.SchemaWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Generates a dispatcher for every {@code @AssistantTool} interface.
 *
 * <p>An interface that mentions a type which does not exist yet waits, by name, for the next round;
 * another processor may be about to write it.
 */
@AutoService(Processor.class)
public final class AssistantToolProcessor extends AbstractProcessor {

  private static final String ASSISTANT_TOOL = "io.github.assistanttools.AssistantTool";

  private final Set<String> roots = new TreeSet<>();
  private final Set<String> written = new TreeSet<>();
  private final Set<String> settled = new TreeSet<>();
  private final Deferred deferred = new Deferred();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    // All of ours, and the one on generated code: javac -Xlint:all reports unclaimed ones.
    return Set.of("io.github.assistanttools.*", "javax.annotation.processing.Generated");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    // In Eclipse, Lombok works before any processor does, and there may be no second round.
    boolean eclipse = processingEnv.getClass().getName().startsWith("org.eclipse.");
    if (!eclipse && !round.processingOver()) {
      settled.addAll(roots);
    }
    for (Element root : round.getRootElements()) {
      if (root instanceof QualifiedNameable named && root instanceof TypeElement) {
        roots.add(named.getQualifiedName().toString());
      }
    }
    if (written.isEmpty()) {
      // Those of later rounds are generated: what is wrong with them is reported at their uses.
      written.addAll(roots);
    }
    Elements elements = processingEnv.getElementUtils();
    InterfaceReader reader =
        new InterfaceReader(
            Round.of(processingEnv, new Sources(written, eclipse ? roots : settled)),
            TextRows.TABLE);
    Output output = new Output(processingEnv);
    for (TypeElement type : deferred.together(annotated(round), elements)) {
      output.guarded(type, () -> processOne(reader.read(type), type, output, round));
    }
    return true;
  }

  private void processOne(
      ToolInterface tool, TypeElement type, Output output, RoundEnvironment round) {
    if (tool.waits() && !round.processingOver()) {
      deferred.add(type);
      return;
    } else if (tool.waits() && round.errorRaised()) {
      // After an error there are no further rounds, in which others could have done their part.
      return;
    }
    if (output.good(Checker.check(tool))) {
      Map<String, String> schemas = SchemaWriter.parameters(tool);
      if (output.good(Checker.checkSchemas(tool, schemas))) {
        output.write(DispatcherWriter.write(tool, schemas), type);
      }
    }
  }

  private List<TypeElement> annotated(RoundEnvironment round) {
    TypeElement annotation = processingEnv.getElementUtils().getTypeElement(ASSISTANT_TOOL);
    return annotation == null
        ? List.of()
        : round.getElementsAnnotatedWith(annotation).stream()
            .filter(TypeElement.class::isInstance)
            .map(TypeElement.class::cast)
            .toList();
  }
}
