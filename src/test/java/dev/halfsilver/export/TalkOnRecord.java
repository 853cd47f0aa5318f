package dev.halfsilver.export;

import dev.halfsilver.room.Backtalk;
import dev.halfsilver.room.Channel;
import dev.halfsilver.room.Control;
import dev.halfsilver.room.Door;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Observers;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Stage;
import dev.halfsilver.room.Stimulus;
import dev.halfsilver.room.Talk;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.study.Seat;
import dev.halfsilver.study.Session;
import java.util.List;

/** A short talk with something of everything, and with a name and words that look like markup. */
final class TalkOnRecord {
  static final String EVIL = "</p><script>alert('x')</script><img src=x onerror=\"y\">&";
  static final MemberId MO = new MemberId("m_Mo11");
  static final MemberId ANA = new MemberId("m_Ana1");
  static final MemberId OBI = new MemberId("m_Obi1");
  static final Session SESSION = Records.session("session-1");
  static final Channel WITH_ANA = new Channel.Aside(ANA);
  static final List<Seat> SEATS =
      List.of(
          new Seat(MO, SESSION.id(), Role.MODERATOR, "Mo", false),
          new Seat(ANA, SESSION.id(), Role.PARTICIPANT, "Seat 1", false),
          new Seat(new MemberId("m_Ben1"), SESSION.id(), Role.PARTICIPANT, "Seat 2", false),
          new Seat(OBI, SESSION.id(), Role.OBSERVER, "Priya", false));

  static List<Recorded> talk() {
    Records records = new Records();
    Channel floor = Channel.floor();
    Stimulus bottle =
        new Stimulus("s_1", Stimulus.Kind.IMAGE, "The bottle", "A tall green bottle.", "");
    return List.of(
        records.next(floor, MO, new Door.Entered(MO, Role.MODERATOR, "Mo")),
        records.next(WITH_ANA, ANA, new Door.Agreed("Ana <b>", "standard-1")),
        records.next(Channel.desk(), ANA, new Door.Arrived(ANA, "Ana <b>")),
        records.next(Channel.backroom(), OBI, new Observers.ObserverArrived(OBI, "Priya")),
        records.next(floor, MO, new Door.Entered(ANA, Role.PARTICIPANT, "Ana <b>")),
        records.next(floor, MO, new Control.Started()),
        records.next(floor, MO, new Stage.Asked("first-name", 1, "Who are you?")),
        records.next(floor, ANA, new Talk.Said(EVIL)),
        records.next(
            Channel.backroom(), OBI, new Backtalk.Remarked("Listen to how she says refill.")),
        records.next(new Channel.Notes(OBI), OBI, new Backtalk.Noted("Only for me.")),
        records.next(floor, MO, new Stage.Shown("see-bottle", 2, bottle)),
        records.next(floor, ANA, new Talk.Said("Forget this.")),
        records.next(WITH_ANA, ANA, new Talk.Said("I named my sister.")),
        records.next(floor, ANA, new Talk.Retracted(7)),
        records.next(floor, MO, new Stage.TakenDown("see-bottle")),
        records.next(floor, MO, new Stage.Asked("first-look", 2, "What do you see?")),
        records.next(floor, MO, new Control.Closed()));
  }

  private TalkOnRecord() {}
}
