package io.github.assistanttools.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a measurement depends on besides the code. */
final class Machine {
  private Machine() {}

  static Map<String, String> facts() throws IOException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("jdk", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
    facts.put("cpu", cpu() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
    facts.put("memory", Math.round(system.getTotalMemorySize() / 1e9) + " GB");
    facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    facts.put("flags", Jmh.FLAGS);
    facts.put("flags of throughput", Jmh.THROUGHPUT_FLAGS);
    facts.put("load before", String.format(Locale.ROOT, "%.1f", system.getSystemLoadAverage()));
    return facts;
  }

  private static String cpu() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (Files.isReadable(info)) {
      try (Stream<String> lines = Files.lines(info)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
      }
    }
    return System.getProperty("os.arch");
  }
}
