package io.github.assistanttools.runtime.codec;

/**
 * Patterns of URIs that RFC 3986 and {@code java.net} agree on: absolute, in ASCII, with a host in
 * every non-empty authority and without IP literals in brackets.
 *
 * <p>The character sets are RFC 3986's, written as ranges: {@code &-;} is {@code &'()*+,-./}, the
 * digits, {@code :} and {@code ;}.
 */
final class Rfc3986 {
  private static final String ESCAPED = "%[0-9A-Fa-f]{2}";
  private static final String USER_INFO = "([!$&-.0-;=A-Z_a-z~]|" + ESCAPED + ")*+@";
  private static final String AUTHORITY =
      "(" + USER_INFO + ")?[!$&-.0-9;=A-Z_a-z~]++(:[0-9]{1,5})?";
  private static final String FIRST_OF_SEGMENT = "([!$&-.0-;=@-Z_a-z~]|" + ESCAPED + ")";
  private static final String SEGMENTS = "([!$&-;=@-Z_a-z~]|" + ESCAPED + ")*+";
  private static final String QUERY = "([!$&-;=?-Z_a-z~]|" + ESCAPED + ")*+";
  private static final String QUERY_AND_FRAGMENT = "([?]" + QUERY + ")?(#" + QUERY + ")?";

  static final String URI =
      "[A-Za-z][A-Za-z0-9+.-]*+:"
          + ("(//" + AUTHORITY + "(/" + SEGMENTS + ")?")
          + ("|/(//" + SEGMENTS + ")?|/?" + FIRST_OF_SEGMENT + SEGMENTS + "|[?]" + QUERY + ")")
          + QUERY_AND_FRAGMENT;

  static final String HTTP_URL =
      "https?://" + AUTHORITY + "(/" + SEGMENTS + ")?" + QUERY_AND_FRAGMENT;

  private Rfc3986() {}
}
