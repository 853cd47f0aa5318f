package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.web.settings.Settings;
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
  private static final int CROWDS = 24;
  private static final int CLIENTS = 90;

  /** Bytes: far below the smallest thing of a client's that could be forgotten somewhere. */
  private static final int LEAST_LEAK = 1_000;

  @Test
  void after_many_hostile_clients_memory_is_where_it_was_after_a_few(@TempDir Path folder)
      throws Exception {
    try (TestFacility house = TestFacility.open(Settings.defaults(), folder)) {
      for (int i = 0; i < 3; i++) {
        crowd(house);
      }
      long few = held();
      for (int i = 0; i < CROWDS; i++) {
        crowd(house);
      }
      assertThat(held() - few).isLessThan((long) CROWDS * CLIENTS * LEAST_LEAK);
    }
  }

  /** All at once, each holding as much as it may, and each gone in its own way. */
  private static void crowd(TestFacility house) throws IOException {
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      RawClient client = house.socket();
      clients.add(client);
      switch (i % 4) {
        case 0 -> client.frame(0x01, new byte[16_000]);
        case 1 -> client.text("[".repeat(16_000));
        case 2 -> client.send(new byte[] {(byte) 0x81, (byte) 0xFE, 0x3F});
        default -> {
          client.hello("a.b.c");
          client.text("{\"type\":\"say\",\"id\":\"too-early-1\",\"text\":\"x\"}");
        }
      }
    }
    for (int i = 0; i < CLIENTS; i++) {
      if (i % 2 == 1) {
        assertThat(clients.get(i).closeReason()).startsWith("44");
      }
      clients.get(i).close();
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
