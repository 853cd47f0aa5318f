package dev.halfsilver.live;

import dev.halfsilver.language.Language;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Policy;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.Terms;
import dev.halfsilver.room.activity.Activity;
import dev.halfsilver.room.activity.ActivityExamples;
import dev.halfsilver.room.activity.Masking;
import dev.halfsilver.study.Format;
import dev.halfsilver.study.Guide;
import dev.halfsilver.study.GuideItem;
import dev.halfsilver.study.Probe;
import dev.halfsilver.study.Section;
import dev.halfsilver.study.Session;
import dev.halfsilver.study.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small group with a guide, for tests. */
final class Group {
  static final Member RUTH = new Member(new MemberId("m_ruth"), Role.MODERATOR, "Ruth");
  static final Member ANA = new Member(new MemberId("m_ana_"), Role.PARTICIPANT, "Ana");
  static final Member BEN = new Member(new MemberId("m_ben_"), Role.PARTICIPANT, "Ben");
  static final Member CAI = new Member(new MemberId("m_cai_"), Role.PARTICIPANT, "Cai");
  static final Member PRIYA = new Member(new MemberId("m_priya"), Role.OBSERVER, "Priya");
  static final Member TOM = new Member(new MemberId("m_tom_"), Role.OBSERVER, "Tom");
  static final Member UMA = new Member(new MemberId("m_uma_"), Role.OBSERVER, "Uma");

  static final List<Member> PARTICIPANTS = List.of(ANA, BEN, CAI);
  static final List<Member> OBSERVERS = List.of(PRIYA, TOM, UMA);
  static final List<Member> ALL =
      Stream.of(List.of(RUTH), PARTICIPANTS, OBSERVERS).flatMap(List::stream).toList();

  static final String TERMS = "2026-11";

  private Group() {}

  /** A question of the guide under a masking. */
  static String question(Masking masking) {
    return "first-" + masking.name().toLowerCase(Locale.ROOT);
  }

  /** A question under each masking, and an activity of each kind, which is its id. */
  private static List<GuideItem> things() {
    List<GuideItem> things = new ArrayList<>();
    for (Masking masking : Masking.values()) {
      things.add(
          new GuideItem.Question(question(masking), "Your first word?", masking, "", 0, List.of()));
    }
    ActivityExamples.TASKS.forEach(
        (kind, task) ->
            things.add(
                new GuideItem.Doing(
                    kind, new Activity("Do this.", Masking.AFTER_OWN, 0, task), "", 0, List.of())));
    return things;
  }

  static Session session(boolean observersReadAsides) {
    Guide guide =
        new Guide(
            "Refill",
            "A new way to refill",
            Format.TRIAD,
            30,
            List.of(
                new Section(
                    "start",
                    "Start",
                    30,
                    List.of(
                        new GuideItem.Question(
                            "hello", "Who are you?", "", 0, List.of(new Probe("why", "Why?"))),
                        new GuideItem.Showing("see", "s_bottle", "", 0, List.of()))),
                new Section("do", "Do", 0, things())),
            List.of(
                new Stimulus("s_bottle", Stimulus.Kind.IMAGE, "The bottle", "A bottle.", ""),
                new Stimulus("s_pic", Stimulus.Kind.IMAGE, "The shelf", "A shelf.", ""),
                new Stimulus("s_film", Stimulus.Kind.VIDEO, "The film", "It is filled.", "")));
    return new Session(
        new SessionId("s_group"),
        guide,
        new Terms(TERMS, "Recorded, may be observed.", observersReadAsides),
        Policy.STANDARD,
        Language.ENGLISH,
        3,
        Instant.EPOCH,
        Stream.concat(Stream.of(RUTH), PARTICIPANTS.stream())
            .collect(Collectors.toMap(Member::id, Member::name)));
  }
}
