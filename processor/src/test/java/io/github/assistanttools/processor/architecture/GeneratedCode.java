package io.github.assistanttools.processor.architecture;

import io.github.assistanttools.processor.testing.ClassFile;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What generated class files know of this project.
 *
 * <p>Dispatchers lie in published jars and must work with later versions of the runtime, so they
 * may use two of its packages: the root and the codec.
 */
public final class GeneratedCode {

  public static final Set<String> PACKAGES = Set.of(Published.RUNTIME, Published.CODEC);

  private static final Pattern CLASS_NAME =
      Pattern.compile("(io/github/assistanttools(?:/[a-z_0-9]+)*)/[A-Z]");

  private GeneratedCode() {}

  /** The packages of this project of which the classes use anything. */
  public static Set<String> packagesUsed(Map<String, byte[]> classes) {
    Set<String> packages = new TreeSet<>();
    for (byte[] bytes : classes.values()) {
      for (String text : ClassFile.of(bytes).texts()) {
        CLASS_NAME
            .matcher(text)
            .results()
            .forEach(found -> packages.add(found.group(1).replace('/', '.')));
      }
    }
    return packages;
  }
}
