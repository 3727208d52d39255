package io.github.assistanttools.client.transport;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of an endpoint as Azure's portal shows it: with or without the path that the client
 * adds itself, and with the version of the API in its query. Names in Azure's paths are
 * case-insensitive.
 *
 * @param base the part before the path that the client adds
 * @param project the project in the endpoint, if there is one
 * @param apiVersion the version in the query, if there is one
 */
public record AzureEndpoint(URI base, Optional<String> project, Optional<String> apiVersion) {
  private static final String OPENAI = "openai";
  private static final String PROJECTS = "/api/projects";
  private static final String API_VERSION = "api-version";

  // What the portal shows after /openai. Other segments may belong to the path of a gateway.
  private static final Set<String> OPERATIONS =
      Set.of(
          "",
          "v1",
          "deployments",
          "models",
          "files",
          "batches",
          "fine_tuning",
          "realtime",
          "responses",
          "vector_stores",
          "threads",
          "assistants");

  // What the portal shows after a project.
  private static final Set<String> AFTER_PROJECT = Set.of("", "/openai", "/openai/v1");

  /** A resource of Azure OpenAI: the part before {@code /openai}. */
  public static AzureEndpoint openAi(URI shown) {
    AzureEndpoint endpoint = withoutQuery(shown);
    List<String> segments = segments(endpoint.base());
    for (int i = segments.size() - 1; i >= 0; i--) {
      String next = i + 1 < segments.size() ? segments.get(i + 1) : "";
      if (segments.get(i).equalsIgnoreCase(OPENAI)
          && OPERATIONS.contains(next.toLowerCase(Locale.ROOT))) {
        return endpoint.cutTo(segments.subList(0, i));
      }
    }
    return endpoint;
  }

  /**
   * An endpoint of Azure AI Foundry: the part before {@code /api/projects}, and the project after
   * it.
   *
   * @throws IllegalArgumentException if the path continues after the project
   */
  public static AzureEndpoint foundry(URI shown) {
    AzureEndpoint endpoint = withoutQuery(shown);
    List<String> segments = segments(endpoint.base());
    for (int i = segments.size() - 2; i >= 0; i--) {
      if (path(segments.subList(i, i + 2)).equals(PROJECTS)) {
        AzureEndpoint cut = endpoint.cutTo(segments.subList(0, i));
        return i + 2 < segments.size() ? cut.of(segments.subList(i + 2, segments.size())) : cut;
      }
    }
    // The portal shows a resource of Foundry as one of Azure OpenAI, too.
    return openAi(shown);
  }

  /**
   * The project.
   *
   * @throws IllegalArgumentException if the endpoint contains none
   */
  public String namedProject() {
    return project.orElseThrow(
        () ->
            new IllegalArgumentException(
                "the endpoint contains no project: use …/api/projects/{project}, or pass the project as an argument"));
  }

  /**
   * This project, which the endpoint may contain as well.
   *
   * @throws IllegalArgumentException if the endpoint contains another one
   */
  public String project(String wanted) {
    if (project.isPresent() && !project.get().equalsIgnoreCase(wanted)) {
      throw new IllegalArgumentException("the endpoint contains another project than the argument");
    }
    return wanted;
  }

  private AzureEndpoint of(List<String> projectAndMore) {
    if (!AFTER_PROJECT.contains(path(projectAndMore.subList(1, projectAndMore.size())))) {
      throw new IllegalArgumentException(
          "the endpoint's path continues after the project; leave out the rest");
    }
    String name = URI.create("/" + projectAndMore.get(0)).getPath().substring(1);
    return new AzureEndpoint(base, Optional.of(name), apiVersion);
  }

  private AzureEndpoint cutTo(List<String> segments) {
    String path = segments.isEmpty() ? "" : "/" + String.join("/", segments);
    return new AzureEndpoint(
        URI.create(base.getScheme() + "://" + base.getRawAuthority() + path), project, apiVersion);
  }

  /**
   * The endpoint without its query. A query with anything but the version is kept, and refused
   * later as in any base URI.
   */
  private static AzureEndpoint withoutQuery(URI uri) {
    String query = uri.getRawQuery();
    if (query == null || uri.getRawAuthority() == null || uri.getRawFragment() != null) {
      return new AzureEndpoint(uri, Optional.empty(), Optional.empty());
    }
    Optional<String> version = Optional.empty();
    for (String pair : uri.getQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      if (!parts[0].equalsIgnoreCase(API_VERSION) && !pair.isEmpty()) {
        return new AzureEndpoint(uri, Optional.empty(), Optional.empty());
      }
      version = parts.length == 2 && !parts[1].isBlank() ? Optional.of(parts[1]) : version;
    }
    String text = uri.toString();
    return new AzureEndpoint(
        URI.create(text.substring(0, text.indexOf('?'))), Optional.empty(), version);
  }

  /**
   * The raw segments of a URI's path; none if it has no authority, or a query or fragment, which is
   * refused later.
   */
  private static List<String> segments(URI uri) {
    if (uri.getRawAuthority() == null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      return List.of();
    }
    return Arrays.stream(uri.getRawPath().split("/"))
        .filter(segment -> !segment.isEmpty())
        .toList();
  }

  private static String path(List<String> segments) {
    return segments.isEmpty() ? "" : ("/" + String.join("/", segments)).toLowerCase(Locale.ROOT);
  }
}
