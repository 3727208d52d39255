package io.github.assistanttools.runtime.codec.text;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;

/**
 * Addresses that both RFC 3986 and {@code java.net} accept: absolute, in ASCII, with a host in
 * every non-empty authority and without IP literals in brackets.
 */
public final class UriTexts {
  // The RFC's sets of characters, as ranges: "&-;" is "&'()*+,-./", the digits, ":" and ";".
  private static final String ESCAPED = "%[0-9A-Fa-f]{2}";
  private static final String AUTHORITY =
      "(([!$&-.0-;=A-Z_a-z~]|" + ESCAPED + ")*@)?[!$&-.0-9;=A-Z_a-z~]+(:[0-9]{1,5})?";
  private static final String FIRST_OF_SEGMENT = "([!$&-.0-;=@-Z_a-z~]|" + ESCAPED + ")";
  private static final String SEGMENTS = "([!$&-;=@-Z_a-z~]|" + ESCAPED + ")*";
  private static final String QUERY = "([!$&-;=?-Z_a-z~]|" + ESCAPED + ")*";
  private static final String QUERY_AND_FRAGMENT = "([?]" + QUERY + ")?(#" + QUERY + ")?";

  // Characters outside ASCII are percent-encoded.
  public static final TextType<URI> ABSOLUTE_URI =
      TextType.row(
              URI.class,
              "uri",
              "an absolute URI (RFC 3986) such as \"https://example.com/a?b=c\"",
              URI::create)
          .pattern(
              "[A-Za-z][A-Za-z0-9+.-]*:"
                  + ("(//" + AUTHORITY + "(/" + SEGMENTS + ")?")
                  + ("|/(//" + SEGMENTS + ")?|/?" + FIRST_OF_SEGMENT + SEGMENTS)
                  + ("|[?]" + QUERY + ")")
                  + QUERY_AND_FRAGMENT)
          .format("uri")
          .text(URI::toASCIIString)
          .end();

  public static final TextType<URL> WEB_URL =
      TextType.row(
              URL.class,
              "url",
              "an http or https URL (RFC 3986) such as \"https://example.com/a?b=c\"",
              UriTexts::url)
          .pattern("https?://" + AUTHORITY + "(/" + SEGMENTS + ")?" + QUERY_AND_FRAGMENT)
          .format("uri")
          .text(UriTexts::text)
          .noKey()
          .end();

  static final List<TextType<?>> ROWS = List.of(ABSOLUTE_URI, WEB_URL);

  private UriTexts() {}

  /** In ASCII, if the URL is a URI; otherwise unchanged, which does not fit. */
  private static String text(URL value) {
    try {
      return value.toURI().toASCIIString();
    } catch (URISyntaxException notUri) {
      return value.toString();
    }
  }

  private static URL url(String text) {
    try {
      return URI.create(text).toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
