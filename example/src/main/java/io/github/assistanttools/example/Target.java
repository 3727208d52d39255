package io.github.assistanttools.example;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.AssistantsClientBuilder;
import io.github.assistanttools.testkit.LocalServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The server that the program uses.
 *
 * @param client its client
 * @param model the model for new assistants; on Azure, the name of a deployment
 */
record Target(AssistantsClient client, String model) {

  private static final String FOUNDRY = "AZURE_AI_PROJECT_ENDPOINT";
  private static final String AZURE = "AZURE_OPENAI_ENDPOINT";
  private static final String OPENAI = "OPENAI_BASE_URL";
  private static final String PROJECTS = "/api/projects/";
  private static final String DEFAULT_MODEL = "gpt-4o";

  static Target of(LocalServer server) {
    return new Target(
        AssistantsClient.openAiCompatible(server.baseUri(), () -> LocalServer.KEY).build(),
        DEFAULT_MODEL);
  }

  /**
   * The server that the environment sets; empty if it sets none. A key alone does not select a
   * server: many environments contain one, and its destination must be explicit.
   */
  static Optional<Target> of(Map<String, String> environment) throws Refusal {
    Environment variables = new Environment(environment);
    List<String> named = List.of(FOUNDRY, AZURE, OPENAI).stream().filter(variables::has).toList();
    if (named.size() > 1) {
      throw new Refusal("set only one of " + String.join(", ", named));
    }
    if (named.isEmpty()) {
      return Optional.empty();
    }
    try {
      AssistantsClient client = builder(named.get(0), variables).build();
      return Optional.of(new Target(client, variables.get("OPENAI_MODEL").orElse(DEFAULT_MODEL)));
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(named.get(0) + ": " + wrong.getMessage());
    }
  }

  private static AssistantsClientBuilder builder(String named, Environment variables)
      throws Refusal {
    URI uri = variables.uri(named);
    return switch (named) {
      case FOUNDRY -> foundry(uri, variables.secret("AGENT_TOKEN"));
      case AZURE ->
          AssistantsClient.azureOpenAi(
              uri,
              variables.require("OPENAI_API_VERSION"),
              variables.secret("AZURE_OPENAI_API_KEY"));
      default -> AssistantsClient.openAiCompatible(uri, variables.secret("OPENAI_API_KEY"));
    };
  }

  /**
   * @param project {@code https://…/api/projects/NAME}, as the portal shows it
   */
  private static AssistantsClientBuilder foundry(URI project, Supplier<String> token)
      throws Refusal {
    String text = project.toString();
    int at = text.indexOf(PROJECTS);
    if (at < 0 || at + PROJECTS.length() == text.length()) {
      throw new Refusal(FOUNDRY + " must be like https://…" + PROJECTS + "NAME");
    }
    URI endpoint = URI.create(text.substring(0, at));
    return AssistantsClient.azureFoundry(endpoint, text.substring(at + PROJECTS.length()), token);
  }
}
