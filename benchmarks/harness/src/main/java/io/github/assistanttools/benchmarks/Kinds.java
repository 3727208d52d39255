package io.github.assistanttools.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of things that the 200 functions are about, ten functions each, and the program that
 * writes a contestant's sources for all of them.
 *
 * <p>A template with {@code Kind} in its name becomes one file for each kind. In any other, what
 * stands between a line {@code // each kind} and a line {@code // end} is repeated for each. {@code
 * ${Kind}} and {@code ${kind}} are replaced.
 */
public final class Kinds {

  /** In the order of the definitions. */
  public static final List<String> NAMES =
      List.of(
          "Invoice",
          "Customer",
          "Shipment",
          "Product",
          "Supplier",
          "Warehouse",
          "Payment",
          "Refund",
          "Contract",
          "Ticket",
          "Employee",
          "Vehicle",
          "Campaign",
          "Coupon",
          "Meeting",
          "Document",
          "Subscription",
          "Account",
          "Device",
          "Project");

  private static final String SUFFIX = ".template";

  private Kinds() {}

  /** Writes the sources of the templates in the first folder into the second one. */
  public static void main(String[] args) throws IOException {
    Path target = Files.createDirectories(Path.of(args[1]));
    List<Path> templates;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      templates = files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    for (Path template : templates) {
      String file = template.getFileName().toString();
      String name = file.substring(0, file.length() - SUFFIX.length());
      String text = Files.readString(template);
      if (name.contains("Kind")) {
        for (String kind : NAMES) {
          write(target.resolve(name.replace("Kind", kind) + ".java"), of(kind, text));
        }
      } else {
        write(target.resolve(name + ".java"), repeated(text));
      }
    }
  }

  private static String repeated(String text) {
    StringBuilder written = new StringBuilder();
    StringBuilder each = null;
    for (String line : text.lines().toList()) {
      if (line.strip().equals("// each kind")) {
        each = new StringBuilder();
      } else if (line.strip().equals("// end")) {
        String body = String.valueOf(each);
        written.append(NAMES.stream().map(kind -> of(kind, body)).collect(Collectors.joining()));
        each = null;
      } else {
        (each == null ? written : each).append(line).append('\n');
      }
    }
    return written.toString();
  }

  private static String of(String kind, String text) {
    return text.replace("${Kind}", kind).replace("${kind}", kind.toLowerCase(Locale.ROOT));
  }

  /** A file that stays as it is keeps its time, so that nothing is compiled in vain. */
  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}
