package dev.halfsilver.export;

import dev.halfsilver.language.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** When something happened: on the clock of one zone, and as the screens counted it. */
final class Times {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final ZoneId zone;
  private final Locale locale;
  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;
  private final Optional<Instant> started;

  Times(ZoneId zone, Phrases phrases, Optional<Instant> started) {
    this.zone = zone;
    this.locale = phrases.language().locale();
    this.day = DateTimeFormatter.ofPattern(phrases.of("transcript.day"), locale);
    this.minute = DateTimeFormatter.ofPattern(phrases.of("transcript.day") + ", HH:mm", locale);
    this.started = started;
  }

  String clock(Instant at) {
    return CLOCK.format(at.atZone(zone));
  }

  LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  String day(Instant at) {
    return day.format(at.atZone(zone));
  }

  String minute(Instant at) {
    return minute.format(at.atZone(zone)) + " " + offset(at);
  }

  /** How long after the start, as on the screens: {@code 4:07}, {@code 1:04:07}; empty before. */
  Optional<String> elapsed(Instant at) {
    return sinceStart(at).map(Times::span);
  }

  /** How long after the start; empty before it. */
  Optional<Duration> sinceStart(Instant at) {
    return started.filter(start -> !at.isBefore(start)).map(start -> Duration.between(start, at));
  }

  static String span(Duration span) {
    long hours = span.toHours();
    String seconds = ":" + twoDigits(span.toSecondsPart());
    return hours == 0
        ? span.toMinutesPart() + seconds
        : hours + ":" + twoDigits(span.toMinutesPart()) + seconds;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** The zone in words, with what it was from UTC at that time. */
  String zone(Instant at) {
    if (zone instanceof ZoneOffset || zone.normalized().equals(ZoneOffset.UTC)) {
      return offset(at);
    }
    return "%s (%s, %s)"
        .formatted(zone.getId(), zone.getDisplayName(TextStyle.FULL, locale), offset(at));
  }

  private String offset(Instant at) {
    ZoneOffset offset = zone.getRules().getOffset(at);
    return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
  }
}
