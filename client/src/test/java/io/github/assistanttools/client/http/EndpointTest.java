package io.github.assistanttools.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  private static Endpoint endpoint(String base) {
    return new Endpoint(URI.create(base), List.of(), Map.of());
  }

  private static String path(String... segments) {
    return endpoint("https://host.test/v1").uri(List.of(segments), Map.of()).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "../../assistants, ..%2F..%2Fassistants",
    "a/b, a%2Fb",
    "a?b, a%3Fb",
    "a#b, a%23b",
    "a%2Fb, a%252Fb",
    "a%2e%2e, a%252e%252e",
    "'a b', a%20b",
    "a\\b, a%5Cb",
    "..., ...",
    "@evil.test, %40evil.test",
    "//evil.test, %2F%2Fevil.test",
    "é€😀, %C3%A9%E2%82%AC%F0%9F%98%80",
    "run_Az-09.~, run_Az-09.~"
  })
  void anIdIsOneSegmentWhateverItHolds(String id, String encoded) {
    assertThat(path("threads", id, "runs"))
        .isEqualTo("https://host.test/v1/threads/" + encoded + "/runs");
  }

  @Test
  void lineBreaksAndOtherControlCharactersOfAnIdAreEncoded() {
    assertThat(path("a\r\nHost: evil\0"))
        .isEqualTo("https://host.test/v1/a%0D%0AHost%3A%20evil%00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void anIdThatWouldLeadElsewhereIsRefused(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> path("threads", id, "runs"))
        .withMessage(
            "not an id or name for a path: \"" + id + "\"; it would lead to another resource");
  }

  @Test
  void halfACharacterIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> path("a\uD800"))
        .withMessageStartingWith("not a text for a URI: half of a surrogate pair in ");
  }

  @Test
  void prefixAndQueryAreOnEveryUriInTheirOrder() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("z", "1&2");
    query.put("api-version", "2024-05-01 preview");
    query.put("a=b", "é");
    Endpoint endpoint =
        new Endpoint(URI.create("https://host.test:8443/"), List.of("api", "a/b"), query);
    assertThat(endpoint.uri(List.of("threads"), Map.of("limit", "5")))
        .isEqualTo(
            URI.create(
                "https://host.test:8443/api/a%2Fb/threads?z=1%262&api-version=2024-05-01%20preview&a%3Db=%C3%A9&limit=5"));
  }

  @Test
  void slashesAtTheEndOfTheBaseDoNotCount() {
    assertThat(endpoint("https://host.test/v1//").uri(List.of("threads"), Map.of()))
        .isEqualTo(URI.create("https://host.test/v1/threads"));
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://host.test, the base URI needs the scheme https or http",
    "/v1, the base URI needs the scheme https or http",
    "mailto:a@host.test, the base URI needs the scheme https or http",
    "https:///v1, the base URI has no host",
    "https:v1, the base URI has no host",
    "https://user:secret@host.test, the base URI has user information; set an authorization instead",
    "https://host.test/?key=secret, the base URI has a query or a fragment; set query parameters one by one",
    "https://host.test/#secret, the base URI has a query or a fragment; set query parameters one by one",
    "https://host.test/v1/../v2, 'the base URI''s path has a segment of two dots: \"/v1/../v2\"'"
  })
  void whatIsNoBaseIsRefusedWithoutItsSecrets(String base, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> endpoint(base)).withMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "https://host.test, false",
    "http://host.test, true",
    "HTTP://HOST.TEST, true",
    "http://10.0.0.1, true",
    "http://localhost.evil.test, true",
    "http://127.0.0.1.evil.test, true",
    "http://localhost:8080, false",
    "http://LOCALHOST, false",
    "http://app.localhost, false",
    "http://127.0.0.1:1, false",
    "http://127.1.2.3, false",
    "http://[::1]:8080, false",
    "http://[::2], true"
  })
  void withoutTlsEveryHostButThisOneIsExposed(String base, boolean exposed) {
    assertThat(endpoint(base).isExposed()).isEqualTo(exposed);
  }

  @Test
  void itsTextHasNoQuery() {
    assertThat(
            new Endpoint(
                URI.create("https://host.test/v1"), List.of("openai"), Map.of("sig", "secret")))
        .hasToString("https://host.test/v1/openai");
  }
}
