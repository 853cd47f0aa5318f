package dev.halfsilver.flood.crowd;

import dev.halfsilver.room.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Brings people into their rooms: some rooms at a time, so that it is not a flood already. */
final class Gathering {
  private static final int ROOMS_AT_ONCE = 8;
  private static final int GREETINGS_AT_ONCE = 64;

  private final Host host;
  private final Shape shape;
  private final Moment moment;
  private final Lines lines;
  private final Semaphore doors = new Semaphore(ROOMS_AT_ONCE);

  Gathering(Host host, Shape shape, Moment moment, Lines lines) {
    this.host = host;
    this.shape = shape;
    this.moment = moment;
    this.lines = lines;
  }

  /** Blocks until everybody is there and may talk. */
  List<Group> rooms() throws IOException, InterruptedException {
    try (ExecutorService ushers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Group>> opening = new ArrayList<>();
      for (int room = 0; room < shape.rooms(); room++) {
        opening.add(ushers.submit(this::room));
      }
      List<Group> rooms = new ArrayList<>();
      for (Future<Group> room : opening) {
        rooms.add(room.get());
      }
      return rooms;
    } catch (ExecutionException e) {
      throw new IOException("The crowd could not come in: " + e.getCause(), e);
    }
  }

  private Group room() throws IOException, InterruptedException {
    doors.acquire();
    try {
      Group group = new Group();
      for (Invitation invitation : host.invite(shape)) {
        group.add(new Person(invitation, group, moment));
      }
      greet(group);
      if (host.hasRules()) {
        new Opening(lines, group).perform();
      }
      return group;
    } finally {
      doors.release();
    }
  }

  private void greet(Group group) throws InterruptedException {
    Semaphore places = new Semaphore(GREETINGS_AT_ONCE);
    List<CompletableFuture<?>> greetings = new ArrayList<>();
    for (Person person : group.people()) {
      places.acquire();
      greetings.add(
          lines
              .open(person)
              .thenComposeAsync(person::greet, lines::execute)
              .whenComplete((_, _) -> places.release()));
    }
    greetings.forEach(Gathering::await);
  }

  /** Waits, but not forever. */
  static void await(CompletableFuture<? extends @Nullable Object> answer) {
    answer.orTimeout(Crowd.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Those who talk: by turns one of each room. */
  static List<Person> talkers(List<Group> groups) {
    List<List<Person>> rooms =
        groups.stream().map(group -> group.people(Role.PARTICIPANT).toList()).toList();
    List<Person> talkers = new ArrayList<>();
    for (int i = 0; i < rooms.getFirst().size(); i++) {
      for (List<Person> room : rooms) {
        talkers.add(room.get(i));
      }
    }
    return talkers;
  }
}
