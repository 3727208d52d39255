package io.github.assistanttools.processor.model;

/**
 * What a schema says of strings for which JSON Schema has no format, or none that is narrow enough.
 *
 * <p>The patterns mean the same to Java and to ECMA-262, with and without its Unicode mode: no
 * lookaround, no classes such as {@code \d}, no escapes. The readers of the runtime accept exactly
 * what these accept; where that also depends on a table of the JDK, the guide says so.
 */
final class Patterns {

  static final String UTF_16_UNIT = "^[\\u0000-\\uFFFF]$";

  /** RFC 4648 section 4: padded, in one line, unused bits zero. */
  static final String BASE64 =
      "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$";

  // Dates and times without offset

  private static final String MONTHS_OF_31 = "(0[13578]|1[02])";
  private static final String MONTHS_OF_30 = "(0[469]|11)";
  private static final String DAY_OF_31 = "(0[1-9]|[12][0-9]|3[01])";
  private static final String DAY_OF_30 = "(0[1-9]|[12][0-9]|30)";
  private static final String DAY_OF_29 = "(0[1-9]|[12][0-9])";
  private static final String DAY_OF_28 = "(0[1-9]|1[0-9]|2[0-8])";
  private static final String LONG_MONTHS =
      MONTHS_OF_31 + "-" + DAY_OF_31 + "|" + MONTHS_OF_30 + "-" + DAY_OF_30;
  private static final String LEAP_YEAR =
      "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";
  private static final String DATE =
      "([0-9]{4}-(" + LONG_MONTHS + "|02-" + DAY_OF_28 + ")|" + LEAP_YEAR + "-02-29)";
  private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?";

  static final String LOCAL_TIME = "^" + TIME + "$";
  static final String LOCAL_DATE_TIME = "^" + DATE + "T" + TIME + "$";
  static final String YEAR = "^[0-9]{4}$";
  static final String YEAR_MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";
  static final String MONTH_DAY = "^--(" + LONG_MONTHS + "|02-" + DAY_OF_29 + ")$";

  // Amounts of time: RFC 3339 appendix A, less the units that the class has no room for

  private static final String HOURS_MINUTES_SECONDS =
      "T([0-9]+H([0-9]+M([0-9]+S)?)?|[0-9]+M([0-9]+S)?|[0-9]+S)";

  static final String DURATION =
      "^P([0-9]+D(" + HOURS_MINUTES_SECONDS + ")?|" + HOURS_MINUTES_SECONDS + ")$";
  static final String PERIOD = "^P([0-9]+Y([0-9]+M([0-9]+D)?)?|[0-9]+M([0-9]+D)?|[0-9]+[DW])$";

  // Places

  static final String CURRENCY = "^[A-Z]{3}$";

  /** BCP 47: language, script, region, variants, extensions t and u, private use. */
  static final String LOCALE =
      "^[A-Za-z]{2,8}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
          + "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
          + "(-[Tt](-[A-Za-z0-9]{2,8})+)?(-[Uu](-[A-Za-z0-9]{2,8})+)?(-[Xx](-[A-Za-z0-9]{1,8})+)?$";

  private static final String OFFSET = "[+-]((0[0-9]|1[0-7]):[0-5][0-9](:[0-5][0-9])?|18:00)";

  static final String ZONE_OFFSET = "^(Z|" + OFFSET + ")$";
  static final String ZONE_ID = "^(Z|(UTC|GMT|UT)?" + OFFSET + "|[A-Za-z][A-Za-z0-9/_+-]+)$";

  // RFC 3986, as far as java.net agrees: absolute, a host in every non-empty authority and no IP
  // literal in brackets. The sets are the RFC's, as ranges: "&-;" is "&'()*+,-./", digits, ":" and
  // ";".

  private static final String ESCAPED = "%[0-9A-Fa-f]{2}";
  private static final String AUTHORITY =
      "(([!$&-.0-;=A-Z_a-z~]|" + ESCAPED + ")*@)?[!$&-.0-9;=A-Z_a-z~]+(:[0-9]{1,5})?";
  private static final String FIRST_OF_SEGMENT = "([!$&-.0-;=@-Z_a-z~]|" + ESCAPED + ")";
  private static final String SEGMENTS = "([!$&-;=@-Z_a-z~]|" + ESCAPED + ")*";
  private static final String QUERY = "([!$&-;=?-Z_a-z~]|" + ESCAPED + ")*";
  private static final String QUERY_AND_FRAGMENT = "([?]" + QUERY + ")?(#" + QUERY + ")?$";

  static final String URI =
      "^[A-Za-z][A-Za-z0-9+.-]*:"
          + ("(//" + AUTHORITY + "(/" + SEGMENTS + ")?")
          + ("|/(//" + SEGMENTS + ")?|/?" + FIRST_OF_SEGMENT + SEGMENTS + "|[?]" + QUERY + ")")
          + QUERY_AND_FRAGMENT;

  static final String HTTP_URL =
      "^https?://" + AUTHORITY + "(/" + SEGMENTS + ")?" + QUERY_AND_FRAGMENT;

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

  static final String EMAIL =
      "^"
          + ATOM
          + "([.]"
          + ATOM
          + ")*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])+[A-Za-z]{2,63}$";

  private Patterns() {}
}
