package io.github.assistanttools.example;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.AssistantsClientBuilder;
import io.github.assistanttools.client.chat.ChatClient;
import io.github.assistanttools.client.responses.ResponsesClient;
import io.github.assistanttools.testkit.LocalServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The server that the program uses.
 *
 * @param named the variable that has its address
 */
record Target(String named, Environment variables) {

  private static final String FOUNDRY = "AZURE_AI_PROJECT_ENDPOINT";
  private static final String AZURE = "AZURE_OPENAI_ENDPOINT";
  private static final String AZURE_KEY = "AZURE_OPENAI_API_KEY";
  private static final String OPENAI = "OPENAI_BASE_URL";
  private static final String OPENAI_KEY = "OPENAI_API_KEY";
  private static final String PROJECTS = "/api/projects/";
  private static final String DEFAULT_MODEL = "gpt-4o";

  static Target of(LocalServer server) {
    return new Target(
        OPENAI,
        new Environment(Map.of(OPENAI, server.baseUri().toString(), OPENAI_KEY, LocalServer.KEY)));
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
    return named.stream().findFirst().map(name -> new Target(name, variables));
  }

  /** The model; on Azure, the name of a deployment. */
  String model() {
    return variables.get("OPENAI_MODEL").orElse(DEFAULT_MODEL);
  }

  AssistantsClient assistants() throws Refusal {
    URI uri = variables.uri(named);
    return built(
        () ->
            switch (named) {
              case FOUNDRY -> foundry(uri, variables.secret("AGENT_TOKEN")).build();
              case AZURE ->
                  AssistantsClient.azureOpenAi(
                          uri, variables.require("OPENAI_API_VERSION"), variables.secret(AZURE_KEY))
                      .build();
              default ->
                  AssistantsClient.openAiCompatible(uri, variables.secret(OPENAI_KEY)).build();
            });
  }

  ResponsesClient responses() throws Refusal {
    URI uri = variables.uri(named);
    return built(
        () ->
            switch (named) {
              case FOUNDRY -> throw onlyAssistants();
              case AZURE -> ResponsesClient.azureOpenAi(uri, variables.secret(AZURE_KEY)).build();
              default ->
                  ResponsesClient.openAiCompatible(uri, variables.secret(OPENAI_KEY)).build();
            });
  }

  ChatClient chat() throws Refusal {
    URI uri = variables.uri(named);
    return built(
        () ->
            switch (named) {
              case FOUNDRY -> throw onlyAssistants();
              case AZURE -> ChatClient.azureOpenAi(uri, variables.secret(AZURE_KEY)).build();
              default -> ChatClient.openAiCompatible(uri, variables.secret(OPENAI_KEY)).build();
            });
  }

  private interface Building<T> {
    T build() throws Refusal;
  }

  private <T> T built(Building<T> client) throws Refusal {
    try {
      return client.build();
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(named + ": " + wrong.getMessage());
    }
  }

  /** The address of its agents depends on settings that this program does not have. */
  private static Refusal onlyAssistants() {
    return new Refusal(FOUNDRY + " is only for the protocol assistants; set " + OPENAI);
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
