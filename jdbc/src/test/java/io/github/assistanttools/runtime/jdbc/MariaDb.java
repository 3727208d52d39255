package io.github.assistanttools.runtime.jdbc;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real MariaDB, where one is installed (Debian's package {@code mariadb-server}), started once
 * for all tests of a JVM; it ends with it.
 */
public final class MariaDb {
  private static final int ATTEMPTS = 600;
  private static final long PAUSE_MILLIS = 100;
  private static final List<String> FOLDERS =
      List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin");

  /** Runs a program until its own input ends, as it does when this JVM does, however that ends. */
  private static final String WITH_THIS_JVM =
      "\"$@\" & server=$!; cat > /dev/null; kill -KILL $server; wait $server";

  private static final Set<String> MADE = new HashSet<>();
  private static String server;
  private static boolean failed;

  private MariaDb() {}

  /**
   * The URL of its database {@code journal}. Without a server on this machine, the test is skipped,
   * or fails in CI.
   */
  public static String url() {
    return url("journal", "utf8mb4");
  }

  /** The URL of one of its databases, which is created with this character set if necessary. */
  public static synchronized String url(String database, String characterSet) {
    if (failed) {
      fail("MariaDB did not start; the first test of it says why");
    }
    if (server == null) {
      failed = true;
      server = start();
      failed = false;
    }
    if (MADE.add(database)) {
      create(database, characterSet);
    }
    return server + database + "?user=root";
  }

  private static void create(String database, String characterSet) {
    try (Connection connection = DriverManager.getConnection(server + "?user=root");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database + " CHARACTER SET " + characterSet);
    } catch (SQLException failure) {
      throw new IllegalStateException("no database " + database, failure);
    }
  }

  private static String start() {
    String install = program("mariadb-install-db");
    String program = program("mariadbd");
    try {
      Path folder = Files.createTempDirectory("mariadb");
      Path log = folder.resolve("log");
      String user = "--user=" + System.getProperty("user.name");
      String data = "--datadir=" + folder.resolve("data");
      int made =
          new ProcessBuilder(
                  install,
                  "--no-defaults",
                  user,
                  data,
                  "--auth-root-authentication-method=normal",
                  "--skip-test-db")
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (made != 0) {
        return fail("mariadb-install-db: " + Files.readString(log));
      }
      int port = freePort();
      List<String> command =
          new ArrayList<>(
              List.of("sh", "-c", WITH_THIS_JVM, "sh", program, "--no-defaults", user, data));
      command.addAll(List.of("--bind-address=127.0.0.1", "--port=" + port, "--skip-name-resolve"));
      command.addAll(
          List.of("--socket=" + folder.resolve("socket"), "--pid-file=" + folder.resolve("pid")));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
      String url = "jdbc:mariadb://127.0.0.1:" + port + "/";
      await(url, log);
      return url;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String program(String name) {
    for (String folder : FOLDERS) {
      File file = new File(folder, name);
      if (file.canExecute()) {
        return file.getPath();
      }
    }
    failed = false;
    String reason =
        "no MariaDB on this machine; install one, such as Debian's package mariadb-server";
    return "true".equals(System.getenv("CI")) ? fail(reason) : abort(reason);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until it accepts connections. */
  private static void await(String url, Path log) throws InterruptedException, IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      try (Connection connection = DriverManager.getConnection(url + "?user=root")) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException failure) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    fail("MariaDB does not answer: " + Files.readString(log));
  }

  private static void end(Process process, Path folder) {
    try {
      process.getOutputStream().close();
      process.waitFor(1, TimeUnit.MINUTES);
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    } catch (IOException | InterruptedException | UncheckedIOException failure) {
      System.err.println("MariaDB's folder " + folder + " stays: " + failure);
    }
  }
}
