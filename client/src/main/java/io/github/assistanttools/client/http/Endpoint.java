package io.github.assistanttools.client.http;

import io.github.assistanttools.runtime.internal.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The destination of requests: a base URI, and the path below it and the query that all requests
 * share. Every URI made here has the base's scheme, host and port, whatever the path contains.
 *
 * @param base scheme, authority and possibly a path, without a slash at its end
 * @param prefix segments below the base's path
 * @param query names and values, in the order of the map
 */
public record Endpoint(URI base, List<String> prefix, Map<String, String> query) {

  private static final String PROJECTS = "/api/projects/";

  /** Checks and normalizes the base. */
  public Endpoint {
    base = checked(base);
    prefix = List.copyOf(prefix);
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
  }

  /**
   * The URI of a path.
   *
   * @param path its segments, each of which is encoded as one segment
   * @param more further names and values of the query, appended in the order of their names
   * @throws IllegalArgumentException if a segment is empty, {@code .} or {@code ..}, or not
   *     well-formed Unicode
   */
  public URI uri(List<String> path, Map<String, String> more) {
    StringBuilder uri = new StringBuilder(base.toString());
    prefix.forEach(segment -> uri.append('/').append(Percent.segment(segment)));
    path.forEach(segment -> uri.append('/').append(Percent.segment(segment)));
    List<String> pairs = new ArrayList<>();
    query.forEach((name, value) -> pairs.add(Percent.encoded(name) + "=" + Percent.encoded(value)));
    new TreeMap<>(more)
        .forEach((name, value) -> pairs.add(Percent.encoded(name) + "=" + Percent.encoded(value)));
    if (!pairs.isEmpty()) {
      uri.append('?').append(String.join("&", pairs));
    }
    return URI.create(uri.toString());
  }

  /** Whether others could read the requests: no TLS, and another host than this machine. */
  public boolean isExposed() {
    return isPlain() && !isLoopback(base.getHost().toLowerCase(Locale.ROOT));
  }

  /** Whether requests are sent without TLS. */
  public boolean isPlain() {
    return base.getScheme().equalsIgnoreCase("http");
  }

  /**
   * The part that clearly occurs twice in the path, as happens if the base URI already ends with
   * the prefix, or with what the client appends.
   *
   * @param appended what the client appends, with a slash before it
   */
  public Optional<String> doubled(String appended) {
    List<String> before =
        Arrays.stream(base.getRawPath().split("/")).filter(part -> !part.isEmpty()).toList();
    List<String> path = new ArrayList<>(before);
    prefix.forEach(segment -> path.add(Percent.segment(segment)));
    String whole = path(path);
    String added = path(path.subList(before.size(), path.size()));
    if (!prefix.isEmpty() && path(before).endsWith(added)) {
      return Optional.of(added);
    }
    if (prefix.isEmpty() && whole.endsWith(appended)) {
      return Optional.of(appended);
    }
    return (whole + "/").contains("/openai/openai/")
        ? Optional.of("/openai")
        : Optional.of(PROJECTS)
            .filter(projects -> whole.indexOf(projects) != whole.lastIndexOf(projects));
  }

  private static String path(List<String> segments) {
    return segments.isEmpty() ? "" : ("/" + String.join("/", segments)).toLowerCase(Locale.ROOT);
  }

  /** Without the query, whose values may be secrets. */
  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder(base.toString());
    prefix.forEach(segment -> shown.append('/').append(Percent.segment(segment)));
    return shown.toString();
  }

  /** By the name alone: a DNS lookup would let others say that a host is this machine. */
  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  private static URI checked(URI base) {
    String scheme = base.getScheme();
    if (scheme == null || !(scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))) {
      throw new IllegalArgumentException("the base URI needs the scheme https or http");
    }
    // Never quoted: user information contains a password, and a query often a key.
    if (base.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "the base URI has user information; set an authorization instead");
    }
    if (base.getHost() == null) {
      throw new IllegalArgumentException("the base URI has no host");
    }
    if (base.getRawQuery() != null || base.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "the base URI has a query or a fragment; set query parameters one by one");
    }
    String path = base.getRawPath();
    if (("/" + path + "/").contains("/../")) {
      throw new IllegalArgumentException(
          "the base URI's path has a segment of two dots: " + Texts.quoted(path));
    }
    String text = base.toString();
    int end = text.length();
    while (text.charAt(end - 1) == '/') {
      end--;
    }
    return URI.create(text.substring(0, end));
  }
}
