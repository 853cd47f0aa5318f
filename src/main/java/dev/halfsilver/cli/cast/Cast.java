package dev.halfsilver.cli.cast;

import dev.halfsilver.office.prepare.Preparation.Invitation;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scripted people who are there. */
public final class Cast implements AutoCloseable {
  private final List<Thread> actors;

  private Cast(List<Thread> actors) {
    this.actors = List.copyOf(actors);
  }

  public static Cast nobody() {
    return new Cast(List.of());
  }

  /**
   * Has everybody in the script come, by the link that was made for them.
   *
   * @param url where the server is
   * @param origin what it calls itself
   */
  public static Cast join(
      Script script, List<Invitation> invitations, URI url, String origin, Tempo tempo) {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<Thread> actors = new ArrayList<>();
    for (Invitation invitation : invitations) {
      part(script, invitation)
          .map(part -> new Actor(script, part, invitation, new Line(http, url, origin), tempo))
          .map(actor -> Thread.ofVirtual().name("actor").start(actor))
          .ifPresent(actors::add);
    }
    return new Cast(actors);
  }

  /** Whether somebody of the script comes by this invitation. */
  public static boolean plays(Script script, Invitation invitation) {
    return part(script, invitation).isPresent();
  }

  private static Optional<Script.Part> part(Script script, Invitation invitation) {
    Stream<Script.Part> parts =
        switch (invitation.seat().role()) {
          case PARTICIPANT -> script.participants().stream();
          case OBSERVER -> script.observers().stream();
          case MODERATOR, HOST -> Stream.empty();
        };
    return parts.filter(part -> part.name().equals(invitation.seat().name())).findFirst();
  }

  @Override
  public void close() {
    actors.forEach(Thread::interrupt);
  }
}
