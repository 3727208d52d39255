package io.github.assistanttools.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** What a compilation came to. */
public record Compiled(Compilation compilation) {

  /** All errors and warnings as text, one a line. */
  public List<String> diagnostics() {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(Compiled::text)
        .toList();
  }

  public List<Diagnostic<? extends JavaFileObject>> errors() {
    return compilation.errors();
  }

  /** The errors' messages, without positions. */
  public List<String> messages() {
    return compilation.errors().stream().map(error -> error.getMessage(Locale.ROOT)).toList();
  }

  /** The warnings' messages, without positions. */
  public List<String> warnings() {
    return compilation.warnings().stream().map(each -> each.getMessage(Locale.ROOT)).toList();
  }

  public Compiled succeeds() {
    assertThat(diagnostics()).isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    return this;
  }

  /** The generated sources: path below the source root, and text. */
  public Map<String, String> generated() {
    Map<String, String> texts = new TreeMap<>();
    outputs(StandardLocation.SOURCE_OUTPUT)
        .forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
    return texts;
  }

  /** The class files by name of the class. */
  public Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new TreeMap<>();
    outputs(StandardLocation.CLASS_OUTPUT)
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".class")) {
                classes.put(path.substring(0, path.length() - 6).replace('/', '.'), bytes);
              }
            });
    return classes;
  }

  private Map<String, byte[]> outputs(StandardLocation location) {
    Map<String, byte[]> outputs = new TreeMap<>();
    String root = "/" + location.name() + "/";
    for (JavaFileObject file : compilation.generatedFiles()) {
      String path = file.toUri().getPath();
      if (path.startsWith(root)) {
        outputs.put(path.substring(root.length()), bytes(file));
      }
    }
    return outputs;
  }

  private static byte[] bytes(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    String file = diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
    return "%s:%d: %s: %s"
        .formatted(
            file,
            diagnostic.getLineNumber(),
            diagnostic.getKind().name().toLowerCase(Locale.ROOT),
            diagnostic.getMessage(Locale.ROOT));
  }
}
