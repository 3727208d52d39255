import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The cheapest processor that generates anything: an empty class for each interface. The time that
 * it adds is javac's own cost of a round of processing, which no generator can avoid.
 */
@SupportedAnnotationTypes("io.github.assistanttools.AssistantTool")
public final class CompileTimeFloor extends AbstractProcessor {

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      for (Element tool : round.getElementsAnnotatedWith(annotation)) {
        String packageName = processingEnv.getElementUtils().getPackageOf(tool).toString();
        String name = tool.getSimpleName() + "Dispatcher";
        try (Writer file =
            processingEnv
                .getFiler()
                .createSourceFile(packageName + "." + name, tool)
                .openWriter()) {
          file.write("package " + packageName + ";\n\nfinal class " + name + " {}\n");
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
    }
    return true;
  }
}
