package dev.halfsilver.flood.crowd;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether everything that was said reached everybody exactly once and in one order. Figures of a
 * server that loses messages are worth nothing, so nobody gets them without this.
 *
 * @param expected acknowledged messages times the readers of their rooms
 * @param misled readers who heard something missing, doubled, foreign, altered, in another order or
 *     under another name
 * @param cutOff how many connections were closed, by close code
 */
public record Verdict(
    long sent,
    long acknowledged,
    long refused,
    long expected,
    long delivered,
    long misled,
    Map<Integer, Long> cutOff) {

  static Verdict on(List<Group> groups) {
    Map<Integer, Long> cutOff =
        groups.stream()
            .flatMap(group -> group.people().stream())
            .filter(person -> person.cutOff() != 0)
            .collect(Collectors.groupingBy(Person::cutOff, TreeMap::new, Collectors.counting()));
    return new Verdict(
        groups.stream().mapToLong(Group::sent).sum(),
        groups.stream().mapToLong(Group::acknowledged).sum(),
        groups.stream().mapToLong(Group::refusals).sum(),
        groups.stream().mapToLong(g -> g.acknowledged() * g.people().size()).sum(),
        groups.stream().flatMap(g -> g.people().stream()).mapToLong(p -> p.heard().count()).sum(),
        groups.stream().mapToLong(Group::misled).sum(),
        cutOff);
  }

  /** Nothing was refused, lost, doubled or out of order, and everybody stayed. */
  public boolean isClean() {
    return acknowledged == sent && delivered == expected && misled == 0 && cutOff.isEmpty();
  }

  public String sentence() {
    return isClean()
        ? "%,d messages, each at all its readers exactly once and in order (%,d deliveries)"
            .formatted(sent, delivered)
        : ("NOT RIGHT: %,d sent, %,d acknowledged, %,d refused; %,d of %,d deliveries; %,d readers"
                + " misled; closed: %s")
            .formatted(sent, acknowledged, refused, delivered, expected, misled, cutOff);
  }
}
