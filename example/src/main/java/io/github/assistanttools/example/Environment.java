package io.github.assistanttools.example;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Environment variables; a blank one counts as not set. */
record Environment(Map<String, String> variables) {

  boolean has(String name) {
    return get(name).isPresent();
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(variables.get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  String require(String name) throws Refusal {
    return get(name).orElseThrow(() -> new Refusal("set " + name + ", too"));
  }

  /** A key or token; it is never printed. */
  Supplier<String> secret(String name) throws Refusal {
    String secret = require(name);
    return () -> secret;
  }

  URI uri(String name) throws Refusal {
    try {
      return new URI(require(name));
    } catch (URISyntaxException wrong) {
      // Without the text, which may contain a password.
      throw new Refusal(name + " is not a URL");
    }
  }

  /** Without the values: some are secret. */
  @Override
  public String toString() {
    return "Environment" + variables.keySet();
  }
}
