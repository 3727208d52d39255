package io.github.assistanttools.processor.testing;

import com.google.testing.compile.JavaFileObjects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/**
 * A Java source file that exists in memory.
 *
 * @param path below the source root: {@code shop/OrderTools.java}
 */
public record SourceFile(String path, String text) {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");

  /** A file called after its package and the first type in it. */
  public static SourceFile of(String text) {
    Matcher inPackage = PACKAGE.matcher(text);
    String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
    Matcher type = TYPE.matcher(text);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + text);
    }
    return new SourceFile(folder + type.group(1) + ".java", text);
  }

  JavaFileObject toJava() {
    String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
    return JavaFileObjects.forSourceString(name, text);
  }
}
