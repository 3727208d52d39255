import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

@AssistantTool(strict = false)
interface BadTextDefaults {
  /** Takes texts. */
  void take(
      @Default("\"10\"") LocalTime text0, // error: [AssistantToolDefault] the default does not fit: expected a time such as "10:15:30"
      @Default("\"24:00\"") LocalTime text1, // error: [AssistantToolDefault] the default does not fit: expected a time such as "10:15:30"
      @Default("\"2026-02-29T10:15\"") LocalDateTime text2, // error: [AssistantToolDefault] the default does not fit: expected a date and time such as "2026-11-30T10:15:30"
      @Default("\"10:15:00\"") OffsetTime text3, // error: [AssistantToolDefault] the default does not fit: expected a time such as "10:15:00Z"
      @Default("\"2026-11-30T10:15:00+01:00[Europe/Paris]\"") ZonedDateTime text4, // error: [AssistantToolDefault] the default does not fit: expected a time such as "2026-11-30T10:15:00Z"
      @Default("\"26\"") Year text5, // error: [AssistantToolDefault] the default does not fit: expected a year such as "2026"
      @Default("\"2026-13\"") YearMonth text6, // error: [AssistantToolDefault] the default does not fit: expected a year and month such as "2026-11"
      @Default("\"--02-30\"") MonthDay text7, // error: [AssistantToolDefault] the default does not fit: expected a month and day such as "--11-30"
      @Default("\"PT1H30S\"") Duration text8, // error: [AssistantToolDefault] the default does not fit: expected a duration such as "PT1H0M30S"
      @Default("\"PT9999999999999999H\"") Duration text9, // error: [AssistantToolDefault] the default does not fit: expected a duration such as "PT1H0M30S"
      @Default("\"P1Y2D\"") Period text10, // error: [AssistantToolDefault] the default does not fit: expected a period such as "P1Y0M15D"
      @Default("\"P999999999W\"") Period text11, // error: [AssistantToolDefault] the default does not fit: expected a period such as "P1Y0M15D"
      @Default("\"EUX\"") Currency text12, // error: [AssistantToolDefault] the default does not fit: expected a currency such as "EUR"
      @Default("\"en_US\"") Locale text13, // error: [AssistantToolDefault] the default does not fit: expected a language tag such as "en-US"
      @Default("\"Europe/Atlantis\"") ZoneId text14, // error: [AssistantToolDefault] the default does not fit: expected a time zone such as "Europe/Berlin"
      @Default("\"+1\"") ZoneOffset text15, // error: [AssistantToolDefault] the default does not fit: expected an offset such as "+01:00"
      @Default("\"/relative\"") URI text16, // error: [AssistantToolDefault] the default does not fit: expected an absolute URI such as "https://example.com/a"
      @Default("\"ftp://example.com\"") URL text17); // error: [AssistantToolDefault] the default does not fit: expected an http or https URL such as "https://example.com/a"

  /** Takes keys. */
  void keys(
      @Default("{\"10:15\": 1, \"10:15:00\": 2}") Map<LocalTime, Integer> twice, // error: [AssistantToolDefault] the default does not fit: expected the key "10:15:00" once
      @Default("{\"10\": 1}") Map<LocalTime, Integer> wrong, // error: [AssistantToolDefault] the default does not fit: expected as a key a time such as "10:15:30"
      @Default("{\"B\": 1}") Map<Unit, Integer> constant, // error: [AssistantToolDefault] the default does not fit: expected as a key one of "A" (with the quotes)
      @Default("{\"A\": 1}") Map<Unit, Integer> fine,
      @Default("[\"10:15\", \"10:15:00\"]") Set<LocalTime> set); // error: [AssistantToolDefault] the default does not fit: expected every element once

  enum Unit {
    A
  }
}
