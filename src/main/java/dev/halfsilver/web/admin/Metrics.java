package dev.halfsilver.web.admin;

import dev.halfsilver.live.Rooms;
import dev.halfsilver.room.Role;
import dev.halfsilver.store.Journal;
import dev.halfsilver.store.Store;
import dev.halfsilver.web.socket.Meters;
import dev.halfsilver.wire.CloseCode;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The figures an operator watches. They say how many and how long, never who or what. */
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** The same journal, timed. */
  public Journal timed(Journal journal) {
    return new TimedJournal(
        journal,
        Timer.builder("halfsilver.commit")
            .description("From handing entries to the journal until they are on disk")
            .serviceLevelObjectives(
                Duration.ofMillis(1),
                Duration.ofMillis(3),
                Duration.ofMillis(10),
                Duration.ofMillis(30),
                Duration.ofMillis(100),
                Duration.ofMillis(300),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5))
            .register(registry));
  }

  /** Adds the figures of the store, the rooms and the sockets. */
  public void watch(Store store, Rooms rooms, Meters sockets) {
    FunctionCounter.builder("halfsilver.commits", store, Store::commits)
        .description("Transactions committed")
        .register(registry);
    Gauge.builder("halfsilver.writes.waiting", store, Store::waiting)
        .description("Writes waiting for the disk")
        .register(registry);
    Gauge.builder("halfsilver.rooms.awake", rooms, Rooms::awake)
        .description("Rooms in memory")
        .register(registry);
    Gauge.builder("halfsilver.rooms.bytes", rooms, Rooms::bytes)
        .baseUnit("bytes")
        .description("What the entries of rooms in memory take")
        .register(registry);
    for (Role role : List.of(Role.PARTICIPANT, Role.MODERATOR, Role.OBSERVER)) {
      Gauge.builder("halfsilver.connections", sockets, it -> it.connected(role))
          .tag("role", role.name().toLowerCase(Locale.ROOT))
          .description("Connections in rooms")
          .register(registry);
    }
    for (CloseCode code : CloseCode.values()) {
      FunctionCounter.builder("halfsilver.closes", sockets, it -> it.closedFor(code))
          .tag("code", code.reason())
          .description("Connections the server ended")
          .register(registry);
    }
    FunctionCounter.builder("halfsilver.refused.too.frequent", sockets, Meters::tooFrequent)
        .description("Commands refused because they came too fast")
        .register(registry);
  }

  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
