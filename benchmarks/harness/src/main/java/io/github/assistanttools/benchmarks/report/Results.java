package io.github.assistanttools.benchmarks.report;

import io.github.assistanttools.benchmarks.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that was measured in one run of the benchmarks, on one JDK of one machine.
 *
 * @param facts the machine, the JDK, the date and the like, by name
 */
public record Results(Map<String, String> facts, List<Measured> measured) {

  /** What was measured, if it was. */
  public Optional<Measured> of(String contestant, String workload) {
    return measured.stream()
        .filter(one -> one.contestant().equals(contestant) && one.workload().equals(workload))
        .findFirst();
  }

  /** The contestants, in the order in which they were measured. */
  public List<String> contestants() {
    return measured.stream().map(Measured::contestant).distinct().toList();
  }

  /** The parameters with which a workload was measured, in order: 16 of {@code ScaleCalls.16}. */
  public List<String> parameters(String workload) {
    return measured.stream()
        .map(Measured::workload)
        .filter(name -> name.startsWith(workload + "."))
        .map(name -> name.substring(workload.length() + 1))
        .distinct()
        .toList();
  }

  /** Reads a file that {@link #write} wrote. */
  public static Results read(Path file) throws IOException {
    Map<?, ?> json = (Map<?, ?>) JsonText.parse(Files.readString(file));
    Map<String, String> facts = new LinkedHashMap<>();
    json.forEach(
        (name, value) -> {
          if (value instanceof String text) {
            facts.put((String) name, text);
          }
        });
    List<Measured> measured = new ArrayList<>();
    for (Object one : (List<?>) json.get("measured")) {
      Map<?, ?> values = (Map<?, ?>) one;
      measured.add(
          new Measured(
              (String) values.get("contestant"),
              (String) values.get("workload"),
              number(values.get("time")),
              number(values.get("amount"))));
    }
    return new Results(facts, measured);
  }

  /** Writes a file with one line for each fact and each measurement. */
  public void write(Path file) throws IOException {
    StringBuilder json = new StringBuilder("{\n");
    facts.forEach(
        (name, value) ->
            json.append(
                "  \""
                    + name
                    + "\": \""
                    + value.replace("\\", "\\\\").replace("\"", "\\\"")
                    + "\",\n"));
    json.append("  \"measured\": [\n");
    json.append(measured.stream().map(Results::line).collect(Collectors.joining(",\n")));
    json.append("\n  ]\n}\n");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, json);
  }

  private static String line(Measured one) {
    return "    {\"contestant\": \""
        + one.contestant()
        + "\", \"workload\": \""
        + one.workload()
        + "\", \"time\": "
        + rounded(one.time())
        + ", \"amount\": "
        + rounded(one.amount())
        + "}";
  }

  /** To a tenth: no measurement here is good to more. */
  private static String rounded(double value) {
    return BigDecimal.valueOf(Math.round(value * 10), 1).toPlainString();
  }

  private static double number(Object value) {
    return ((BigDecimal) value).doubleValue();
  }
}
