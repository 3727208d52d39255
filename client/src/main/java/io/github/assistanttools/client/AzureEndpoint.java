package io.github.assistanttools.client;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An endpoint as Azure's portal shows it, taken apart: with or without the path that the client
 * adds itself, and with the version of the API in its query. Names in Azure's paths have no case.
 *
 * @param base what stands before the path that the client adds
 * @param project the project that the endpoint names, if it does
 * @param apiVersion the version in the query, if there is one
 */
record AzureEndpoint(URI base, Optional<String> project, Optional<String> apiVersion) {
  private static final String OPENAI = "openai";
  private static final String PROJECTS = "/api/projects";
  private static final String API_VERSION = "api-version";

  // What the portal shows after /openai; other words there may be the path of a gateway.
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

  /** A resource of Azure OpenAI: what stands before {@code /openai}. */
  static AzureEndpoint openAi(URI shown) {
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
   * An endpoint of Azure AI Foundry: what stands before {@code /api/projects}, and the project
   * after it.
   *
   * @throws IllegalArgumentException if the path goes on after the project
   */
  static AzureEndpoint foundry(URI shown) {
    AzureEndpoint endpoint = withoutQuery(shown);
    List<String> segments = segments(endpoint.base());
    for (int i = segments.size() - 2; i >= 0; i--) {
      if (path(segments.subList(i, i + 2)).equals(PROJECTS)) {
        AzureEndpoint cut = endpoint.cutTo(segments.subList(0, i));
        return i + 2 < segments.size() ? cut.of(segments.subList(i + 2, segments.size())) : cut;
      }
    }
    // The portal shows a resource of Foundry in Azure OpenAI's form, too.
    return openAi(shown);
  }

  /**
   * The project.
   *
   * @throws IllegalArgumentException if the endpoint names none
   */
  String namedProject() {
    return project.orElseThrow(
        () ->
            new IllegalArgumentException(
                "the endpoint names no project: give it as …/api/projects/{project}, or the project beside it"));
  }

  /**
   * This project, which the endpoint may name as well.
   *
   * @throws IllegalArgumentException if it names another one
   */
  String project(String wanted) {
    if (project.isPresent() && !project.get().equalsIgnoreCase(wanted)) {
      throw new IllegalArgumentException(
          "the endpoint names another project than the one that is given beside it");
    }
    return wanted;
  }

  private AzureEndpoint of(List<String> projectAndMore) {
    if (!AFTER_PROJECT.contains(path(projectAndMore.subList(1, projectAndMore.size())))) {
      throw new IllegalArgumentException(
          "the endpoint's path goes on after the project, which is to be its end");
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
   * With its query, if that has anything but the version: it is refused later, as in any base URI.
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
   * The segments of a URI's path, as it has them; none if it is no URI of a place, which is refused
   * later.
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
