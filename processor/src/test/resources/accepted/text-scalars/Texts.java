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
import java.util.Optional;

@AssistantTool
public interface Texts {
  /** Takes and gives every text. */
  All all(All all);

  /** Takes texts that may be left out. */
  String optional(
      Optional<Duration> timeout, @Default("\"Europe/Berlin\"") ZoneId zone, @Default("\"de-CH\"") Locale locale);

  record All(
      LocalTime localTime,
      LocalDateTime localDateTime,
      OffsetTime offsetTime,
      ZonedDateTime zonedDateTime,
      Year year,
      YearMonth yearMonth,
      MonthDay monthDay,
      Duration duration,
      Period period,
      Currency currency,
      Locale locale,
      ZoneId zoneId,
      ZoneOffset zoneOffset,
      URI uri,
      URL url) {}
}
