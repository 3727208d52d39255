package io.github.assistanttools.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Results as tables in Markdown, each number beside its ratio to the yardstick of the same run. */
final class Tables {
  static final String YARDSTICK = "streaming";
  static final String OURS = "assistant-tools";

  private static final List<String> CALLS = List.of("W1", "W2", "W3", "W5");

  private final Results results;
  private final StringBuilder text = new StringBuilder();

  private Tables(Results results) {
    this.results = results;
  }

  static String of(List<Results> all) {
    return all.isEmpty()
        ? "Nothing has been measured yet.\n"
        : all.stream()
            .map(results -> new Tables(results).write())
            .collect(Collectors.joining("\n"));
  }

  private String write() {
    text.append("### JDK ").append(results.facts().get("jdk")).append("\n\n");
    results
        .facts()
        .forEach(
            (key, value) -> {
              if (!key.equals("jdk")) {
                text.append("- ").append(key).append(": ").append(value).append('\n');
              }
            });
    table("Time of a call, or of a run (W5)", CALLS, CALLS, Measured::time, Tables::time);
    table("Bytes allocated by it", CALLS, CALLS, Measured::amount, Tables::bytes);
    definitions("cold", "Time of the definitions, of a new toolset each time");
    definitions("warm", "Time of the definitions, of the same toolset");
    processes();
    scale("ScaleFunctions.first", "Calls of one function among more and more", "functions");
    scale(
        "ScaleFunctions.turn",
        "Calls of more and more functions, one after the other",
        "functions");
    scale("ScaleCalls", "A run of more and more calls", "calls");
    scale("ScaleRun", "A run of one call with more and more beside it", "characters more");
    scale("ScaleArguments", "A call with more and more items", "items");
    threads();
    return text.toString();
  }

  private void table(
      String title,
      List<String> workloads,
      List<String> heads,
      ToDoubleFunction<Measured> value,
      DoubleFunction<String> format) {
    if (workloads.stream().allMatch(workload -> results.of(YARDSTICK, workload).isEmpty())) {
      return;
    }
    head(title, "", heads);
    for (String contestant : results.contestants()) {
      List<String> cells = new ArrayList<>(List.of(contestant));
      for (String workload : workloads) {
        cells.add(cell(contestant, workload, value, format));
      }
      row(cells);
    }
  }

  private String cell(
      String contestant,
      String workload,
      ToDoubleFunction<Measured> value,
      DoubleFunction<String> format) {
    Optional<Measured> yardstick = results.of(YARDSTICK, workload);
    return results
        .of(contestant, workload)
        .map(
            one -> {
              String number = format.apply(value.applyAsDouble(one));
              return yardstick
                  .map(
                      by ->
                          ratio(value.applyAsDouble(one) / value.applyAsDouble(by))
                              + " ("
                              + number
                              + ")")
                  .orElse(number);
            })
        .orElse("");
  }

  private void definitions(String state, String title) {
    List<String> workloads =
        results.parameters("W4").stream()
            .filter(name -> name.endsWith("." + state))
            .map(name -> "W4." + name)
            .toList();
    List<String> heads =
        workloads.stream()
            .map(name -> name.split("\\.")[1])
            .map(
                name ->
                    switch (name) {
                      case "WEATHER" -> "W4, 1 function";
                      case "ORDER" -> "W4, 1 nested";
                      default -> "W4, 200 functions";
                    })
            .toList();
    table(title, workloads, heads, Measured::time, Tables::time);
  }

  private void processes() {
    if (results.of(YARDSTICK, "W6").isEmpty()) {
      return;
    }
    head("A process that answers one run (W6)", "", List.of("time", "classes loaded"));
    for (String contestant : results.contestants()) {
      row(
          List.of(
              contestant,
              cell(contestant, "W6", Measured::time, Tables::time),
              cell(contestant, "W6", Measured::amount, Tables::count)));
    }
  }

  private void scale(String workload, String title, String parameter) {
    if (results.parameters(workload).isEmpty()) {
      return;
    }
    head(title, parameter, List.of(YARDSTICK, OURS, "bytes, " + YARDSTICK, "bytes, " + OURS));
    for (String value : results.parameters(workload)) {
      String name = workload + "." + value;
      row(
          List.of(
              count(Double.parseDouble(value)),
              cell(YARDSTICK, name, Measured::time, Tables::time),
              cell(OURS, name, Measured::time, Tables::time),
              cell(YARDSTICK, name, Measured::amount, Tables::bytes),
              cell(OURS, name, Measured::amount, Tables::bytes)));
    }
  }

  private void threads() {
    if (results.parameters("Threads").isEmpty()) {
      return;
    }
    head("Calls in a second", "threads", List.of(YARDSTICK, OURS));
    for (String name : results.parameters("Threads")) {
      String[] parts = name.split("-");
      row(
          List.of(
              parts[0] + ", " + parts[1],
              throughput(YARDSTICK, name, Integer.parseInt(parts[1])),
              throughput(OURS, name, Integer.parseInt(parts[1]))));
    }
  }

  private String throughput(String contestant, String name, int threads) {
    return results
        .of(contestant, "Threads." + name)
        .map(one -> count(threeDigits(threads * 1e9 / one.time())))
        .orElse("");
  }

  private void head(String title, String first, List<String> heads) {
    text.append("\n**").append(title).append("**\n\n");
    List<String> cells = new ArrayList<>(List.of(first));
    cells.addAll(heads);
    row(cells);
    text.append("| --- |").append(" ---: |".repeat(heads.size())).append('\n');
  }

  private void row(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  static String ratio(double ratio) {
    return format(ratio < 10 ? "%.2f" : "%.1f", ratio);
  }

  private static String time(double nanos) {
    if (nanos < 10_000) {
      return format("%,.0f ns", nanos);
    }
    return nanos < 1_000_000 ? format("%.1f µs", nanos / 1e3) : format("%,.1f ms", nanos / 1e6);
  }

  private static String bytes(double bytes) {
    return bytes < 100_000 ? format("%,.0f B", bytes) : format("%,.0f kB", bytes / 1e3);
  }

  /** More digits of a number so large would only seem exact. */
  private static double threeDigits(double value) {
    return new BigDecimal(value).round(new MathContext(3)).doubleValue();
  }

  private static String count(double count) {
    return format("%,.0f", count);
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
