package io.github.assistanttools.runtime.codec.text;

/**
 * Common email addresses: in ASCII, unquoted, with a domain name. Narrower than the format of JSON
 * Schema. A constraint on strings rather than a type, so it has no row in the table.
 */
public final class EmailText {
  private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  public static final PortablePattern PATTERN =
      new PortablePattern(WORD + "([.]" + WORD + ")*@(" + LABEL + "[.])+[A-Za-z]{2,63}");

  private EmailText() {}
}
