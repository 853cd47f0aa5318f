package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hostile clients make the server hold, it lets go of when they are gone. */
class HostileMemoryTest {
  private static final int CROWDS = 8;
  private static final int CLIENTS = 270;

  /** Bytes: far below the smallest thing of a client's that could be forgotten somewhere. */
  private static final int LEAST_LEAK = 1_000;

  @Test
  void after_many_hostile_clients_memory_is_where_it_was_after_a_few(@TempDir Path folder)
      throws Exception {
    Settings settings =
        Settings.defaults()
            .with(Catalogue.SOCKET_HELLO_SECONDS, 2)
            .with(Catalogue.SOCKET_PER_SEAT, 100)
            .with(Catalogue.LIMITS_HELLOS_AT_ONCE, 1_000_000);
    try (TestFacility house = TestFacility.open(settings, folder)) {
      String token = house.token(house.prepare(1, 0).first("participant"));
      for (int i = 0; i < 3; i++) {
        crowd(house, token);
      }
      long few = held();
      for (int i = 0; i < CROWDS; i++) {
        crowd(house, token);
      }
      assertThat(held() - few).isLessThan((long) CROWDS * CLIENTS * LEAST_LEAK);
    }
  }

  /** All at once, each holding as much as it may, and each gone in its own way. */
  private static void crowd(TestFacility house, String token) throws IOException {
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      RawClient client = house.socket();
      clients.add(client);
      Misdeed.of(i).by(client, token);
    }
    for (int i = 0; i < CLIENTS; i++) {
      String reason = Misdeed.of(i).reason();
      if (!reason.isEmpty()) {
        assertThat(clients.get(i).closeReason()).isEqualTo(reason);
      }
      clients.get(i).close();
    }
  }

  /** What a client of the crowd does wrong, and what it is told; nothing when it just goes. */
  private enum Misdeed {
    HALF_A_MESSAGE(""),
    HALF_A_FRAME(""),
    NO_JSON("4400 malformed"),
    NOBODYS_TOKEN("4401 unauthenticated"),
    NOT_UTF8("1007 not_utf8"),
    TOO_BIG("1009 too_big"),
    SAYING_NOTHING("4408 no_hello"),
    TOO_FREQUENT("4100 too_frequent");

    private final String reason;

    Misdeed(String reason) {
      this.reason = reason;
    }

    static Misdeed of(int client) {
      return values()[client % values().length];
    }

    String reason() {
      return reason;
    }

    void by(RawClient client, String token) throws IOException {
      switch (this) {
        case HALF_A_MESSAGE -> client.frame(0x01, new byte[16_000]);
        case HALF_A_FRAME -> client.send(new byte[] {(byte) 0x81, (byte) 0xFE, 0x3F});
        case NO_JSON -> client.text("[".repeat(16_000));
        case NOBODYS_TOKEN -> {
          client.hello("a.b.c");
          client.text("{\"type\":\"say\",\"id\":\"too-early-1\",\"text\":\"x\"}");
        }
        case NOT_UTF8 -> {
          byte[] words = new byte[16_000];
          words[words.length - 1] = (byte) 0xFF;
          client.frame(0x81, words);
        }
        case TOO_BIG -> {
          client.frame(0x01, new byte[16_000]);
          client.frame(0x80, new byte[16_000]);
        }
        case SAYING_NOTHING -> {}
        case TOO_FREQUENT -> {
          client.hello(token);
          client.await("live"); // From here on they have a seat and an outbox.
          for (int i = 0; i < 160; i++) {
            client.command("say", "text", "Mine leaks.");
          }
        }
      }
    }
  }

  /** Bytes on the heap and beside it that are still in use. */
  private static long held() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    long beside =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    return beside + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
