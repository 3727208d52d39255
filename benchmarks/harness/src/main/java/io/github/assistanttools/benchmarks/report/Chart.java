package io.github.assistanttools.benchmarks.report;

import java.util.List;
import java.util.Locale;

/**
 * The times of W1, W2 and W5 as ratios to the yardstick's: bars in SVG. Every number in it comes
 * from the results. Its colors are legible on a light and on a dark background, and adapt to the
 * background that a viewer reports.
 */
final class Chart {
  private static final List<String> WORKLOADS = List.of("W1", "W2", "W5");
  private static final List<String> TITLES =
      List.of("W1: a small call", "W2: a call with 20 nested items", "W5: a run of ten calls");

  private static final int WIDTH = 860;
  private static final int NAMES = 140;
  private static final int NUMBERS = 60;
  private static final int ROW = 22;
  private static final int TITLE = 38;

  private final Results results;
  private final StringBuilder svg = new StringBuilder();
  private int y = 56;

  private Chart(Results results) {
    this.results = results;
  }

  static String of(Results results) {
    return new Chart(results).draw();
  }

  private String draw() {
    int height = y + WORKLOADS.size() * (TITLE + results.contestants().size() * ROW) + 12;
    svg.append(
        String.format(
            Locale.ROOT,
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
            font-family="system-ui, sans-serif" font-size="13" role="img">
            <title>Time in ratio to streaming by hand</title>
            <style>
              text, .soft { fill: #6e7781 } .bar { fill: #afb8c1 } .yardstick { fill: #6e7781 } .ours { fill: #2f81f7 }
              @media (prefers-color-scheme: light) { text { fill: #1f2328 } .soft { fill: #59636e } }
              @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .soft { fill: #9198a1 } .bar { fill: #484f58 } }
            </style>
            """,
            WIDTH,
            height,
            WIDTH,
            height));
    text(
        0,
        20,
        "font-size=\"16\" font-weight=\"600\"",
        "Time in ratio to streaming by hand (1.00); shorter is better");
    text(
        0,
        40,
        "class=\"soft\"",
        "JDK " + results.facts().get("jdk") + "; " + results.facts().get("cpu"));
    for (int i = 0; i < WORKLOADS.size(); i++) {
      panel(WORKLOADS.get(i), TITLES.get(i));
    }
    return svg.append("</svg>\n").toString();
  }

  private void panel(String workload, String title) {
    text(0, y + 24, "font-weight=\"600\"", title);
    y += TITLE;
    double longest =
        results.contestants().stream().mapToDouble(name -> ratio(name, workload)).max().orElse(1);
    for (String contestant : results.contestants()) {
      double ratio = ratio(contestant, workload);
      if (ratio > 0) {
        double width = ratio / longest * (WIDTH - NAMES - NUMBERS);
        text(0, y + 13, "", contestant);
        svg.append(
            String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>\n",
                style(contestant),
                NAMES,
                y,
                Math.max(width, 1),
                ROW - 6));
        text(NAMES + width + 6, y + 13, "", Tables.ratio(ratio));
      }
      y += ROW;
    }
  }

  /** 0 if it was not measured. */
  private double ratio(String contestant, String workload) {
    return results
        .of(contestant, workload)
        .flatMap(one -> results.of(Tables.YARDSTICK, workload).map(by -> one.time() / by.time()))
        .orElse(0.0);
  }

  private static String style(String contestant) {
    return switch (contestant) {
      case Tables.YARDSTICK -> "yardstick";
      case Tables.OURS -> "ours";
      default -> "bar";
    };
  }

  private void text(double x, int baseline, String attributes, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\"%s>%s</text>\n",
            x,
            baseline,
            attributes.isEmpty() ? "" : " " + attributes,
            text.replace("&", "&amp;").replace("<", "&lt;")));
  }
}
