package dev.halfsilver.facility;

import dev.halfsilver.people.Inbox;
import dev.halfsilver.people.Person;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Somebody who talks wherever they can until the server dies, and then asks again. */
final class Talker {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(4);

  private final Person person;
  private final List<Way> ways;
  private final List<Words> words = new CopyOnWriteArrayList<>();
  private int life;

  Talker(Person person, Way... ways) {
    this.person = person;
    this.ways = List.of(ways);
  }

  /** A way to say something, and the channel that it goes to. */
  sealed interface Way {
    String channel();

    /** To everyone. */
    record Say() implements Way {
      @Override
      public String channel() {
        return "floor";
      }
    }

    /** In a participant's private thread. */
    record Tell(String to) implements Way {
      @Override
      public String channel() {
        return "aside/" + to;
      }
    }

    /** Behind the mirror. */
    record Remark() implements Way {
      @Override
      public String channel() {
        return "backroom";
      }
    }
  }

  /** What was asked for once; the text is the command's id, too. */
  record Words(String text, Way way) {}

  Person person() {
    return person;
  }

  List<Words> words() {
    return words;
  }

  /** Says one thing after the other, without waiting for answers, until the connection is gone. */
  Thread talks() {
    life++;
    return Thread.ofVirtual().start(this::talksOn);
  }

  private void talksOn() {
    try {
      for (int i = 0; true; i++) {
        Way way = ways.get(i % ways.size());
        Words next = new Words(prefix() + i + "-" + person.invitation().member(), way);
        words.add(next);
        asks(next);
        LockSupport.parkNanos(PAUSE);
      }
    } catch (RuntimeException _) {
      // The server is gone: what was not answered is asked again later.
    }
  }

  private String prefix() {
    return "life-" + life + "-";
  }

  private void asks(Words said) {
    switch (said.way()) {
      case Way.Say _ -> person.asks("say", said.text(), "text", said.text());
      case Way.Tell tell -> person.asks("tell", said.text(), "to", tell.to(), "text", said.text());
      case Way.Remark _ -> person.asks("remark", said.text(), "text", said.text());
    }
  }

  /** Waits until something that they said since the server started was acknowledged. */
  void isHeard() {
    person.inbox().first(f -> Inbox.isA(f, "ack") && f.path("id").asText().startsWith(prefix()));
  }

  /** How much of what they said since the server started was acknowledged. */
  long heard() {
    return words.stream()
        .filter(said -> said.text().startsWith(prefix()) && isAcknowledged(said))
        .count();
  }

  /** All of that, each with its channel. */
  List<String> acknowledged() {
    return List.copyOf(words).stream()
        .filter(this::isAcknowledged)
        .map(said -> said.way().channel() + " " + said.text())
        .toList();
  }

  private boolean isAcknowledged(Words said) {
    return Inbox.isA(person.inbox().answerTo(said.text()), "ack");
  }

  void comesBackAndAsksAgain() {
    person.comes();
    List<Words> open = words.stream().filter(said -> !isAcknowledged(said)).toList();
    open.forEach(this::asks);
    open.forEach(said -> person.inbox().ack(said.text()));
  }
}
