package dev.halfsilver.office.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.halfsilver.room.Policy;
import dev.halfsilver.study.Guide;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One session with its guide and a page of its seats.
 *
 * @param next what to ask for after, when there are more seats
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionDetails(
    SessionSummary summary,
    GuideSummary guide,
    String terms,
    Policy policy,
    List<SeatSummary> seats,
    @Nullable String next) {
  public SessionDetails {
    seats = List.copyOf(seats);
  }

  /** What a guide is about. */
  public record GuideSummary(
      String title, String topic, String format, int plannedMinutes, List<Part> sections) {
    public GuideSummary {
      sections = List.copyOf(sections);
    }

    static GuideSummary of(Guide guide) {
      return new GuideSummary(
          guide.title(),
          guide.topic(),
          guide.format().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          guide.plannedMinutes(),
          guide.sections().stream()
              .map(section -> new Part(section.title(), section.items().size()))
              .toList());
    }
  }

  /** A section of a guide, and how many items it has. */
  public record Part(String title, int items) {}
}
