import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
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
      @Default("\"10\"") LocalTime text0, // error: [AssistantToolDefault] the default does not fit: expected a time without offset such as "10:15:30", got "10"
      @Default("\"24:00\"") LocalTime text1, // error: [AssistantToolDefault] the default does not fit: expected a time without offset such as "10:15:30", got "24:00"
      @Default("\"2026-02-29T10:15\"") LocalDateTime text2, // error: [AssistantToolDefault] the default does not fit: expected a date and time without offset such as "2026-11-30T10:15:30", got "2026-02-29T10:15"
      @Default("\"10:15:00\"") OffsetTime text3, // error: [AssistantToolDefault] the default does not fit: expected a time with seconds and offset (RFC 3339) such as "10:00:00Z", got "10:15:00"
      @Default("\"2026-11-30T10:15:00+01:00[Europe/Paris]\"") ZonedDateTime text4, // error: [AssistantToolDefault] the default does not fit: expected a date-time with seconds and offset (RFC 3339) such as "2026-11-30T10:00:00Z", got "2026-11-30T10:15:00+01:00[Europe/Paris]"
      @Default("\"2026-11-30T10:15:00+23:59\"") OffsetDateTime offset, // error: [AssistantToolDefault] the default does not fit: expected a date-time with seconds and offset (RFC 3339) such as "2026-11-30T10:00:00Z", got "2026-11-30T10:15:00+23:59"
      @Default("\"26\"") Year text5, // error: [AssistantToolDefault] the default does not fit: expected a year of four digits such as "2026", got "26"
      @Default("\"2026-13\"") YearMonth text6, // error: [AssistantToolDefault] the default does not fit: expected a year and month such as "2026-11", got "2026-13"
      @Default("\"--02-30\"") MonthDay text7, // error: [AssistantToolDefault] the default does not fit: expected a month and day such as "--11-30", got "--02-30"
      @Default("\"-PT1S\"") Duration text8, // error: [AssistantToolDefault] the default does not fit: expected a duration in days, hours, minutes and seconds such as "PT1H30M", got "-PT1S"
      @Default("\"PT9999999999999999H\"") Duration text9, // error: [AssistantToolDefault] the default does not fit: expected a duration of at most 9223372036854775807 seconds, got "PT9999999999999999H"
      @Default("\"P1Y2W\"") Period text10, // error: [AssistantToolDefault] the default does not fit: expected a period in years, months and days, or in weeks, such as "P1Y15D", got "P1Y2W"
      @Default("\"P999999999W\"") Period text11, // error: [AssistantToolDefault] the default does not fit: expected a period of at most 2147483647 years, months and days, got "P999999999W"
      @Default("\"EUX\"") Currency text12, // error: [AssistantToolDefault] the default does not fit: expected a known currency (ISO 4217), got "EUX"
      @Default("\"en_US\"") Locale text13, // error: [AssistantToolDefault] the default does not fit: expected a language tag (BCP 47) such as "en-US", got "en_US"
      @Default("\"Europe/Atlantis\"") ZoneId text14, // error: [AssistantToolDefault] the default does not fit: expected a known time zone, got "Europe/Atlantis"
      @Default("\"+1\"") ZoneOffset text15, // error: [AssistantToolDefault] the default does not fit: expected an offset such as "+01:00" or "Z", got "+1"
      @Default("\"/relative\"") URI text16, // error: [AssistantToolDefault] the default does not fit: expected an absolute URI (RFC 3986) such as "https://example.com/a?b=c", got "/relative"
      @Default("\"ftp://example.com\"") URL text17); // error: [AssistantToolDefault] the default does not fit: expected an http or https URL (RFC 3986) such as "https://example.com/a?b=c", got "ftp://example.com"

  /** Takes keys. */
  void keys(
      @Default("{\"10:15\": 1, \"10:15:00\": 2}") Map<LocalTime, Integer> twice, // error: [AssistantToolDefault] the default {"10:15": 1, "10:15:00": 2} does not fit: at /10:15:00, duplicate key
      @Default("{\"10\": 1}") Map<LocalTime, Integer> wrong, // error: [AssistantToolDefault] the default {"10": 1} does not fit: at /10, expected a key that is a time without offset such as "10:15:30", got "10"
      @Default("{\"B\": 1}") Map<Unit, Integer> constant, // error: [AssistantToolDefault] the default {"B": 1} does not fit: at /B, expected a key that is one of "A", got "B"
      @Default("{\"A\": 1}") Map<Unit, Integer> fine,
      @Default("[\"10:15\", \"10:15:00\"]") Set<LocalTime> set); // error: [AssistantToolDefault] the default ["10:15", "10:15:00"] does not fit: at /1, duplicate

  enum Unit {
    A
  }
}
