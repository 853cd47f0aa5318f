package dev.halfsilver.flood;

import dev.halfsilver.flood.bare.BareServer;
import dev.halfsilver.flood.crowd.Invitation;
import dev.halfsilver.flood.crowd.Shape;
import dev.halfsilver.room.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The bare server, where one comes in by saying which room one wants. */
final class BareContender implements Contender {
  private final AtomicInteger rooms = new AtomicInteger();
  private final InetSocketAddress address;
  private final Child process;

  private BareContender(InetSocketAddress address, Child process) {
    this.address = address;
    this.process = process;
  }

  static BareContender start(Cores cores, List<String> options, Path folder)
      throws IOException, InterruptedException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Child.freePort());
    Child process =
        Child.start(
            cores,
            options,
            BareServer.class.getName(),
            List.of(Integer.toString(address.getPort()), folder.resolve("bare.log").toString()),
            Map.of(),
            folder.resolve("bare.out"));
    process.awaitOpen(address);
    return new BareContender(address, process);
  }

  @Override
  public String name() {
    return "bare";
  }

  @Override
  public Child process() {
    return process;
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public List<Invitation> invite(Shape shape) {
    String room = "r" + rooms.incrementAndGet();
    List<Invitation> people = new ArrayList<>();
    for (int i = 0; i < shape.readers(); i++) {
      Role role =
          i == 0 ? Role.MODERATOR : i <= shape.participants() ? Role.PARTICIPANT : Role.OBSERVER;
      // As long as the ids of the real server.
      String member = "m_bare" + "%018d".formatted(i);
      people.add(new Invitation(role, member, room + "." + member, ""));
    }
    return people;
  }

  @Override
  public boolean hasRules() {
    return false;
  }

  @Override
  public void close() {
    process.close();
  }
}
