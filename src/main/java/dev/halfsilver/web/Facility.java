package dev.halfsilver.web;

import dev.halfsilver.live.Computing;
import dev.halfsilver.live.RoomLimits;
import dev.halfsilver.live.Rooms;
import dev.halfsilver.office.DemoSheet;
import dev.halfsilver.office.Office;
import dev.halfsilver.office.backup.Snapshots;
import dev.halfsilver.office.identity.Secrets;
import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Setting;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.store.PrivateFiles;
import dev.halfsilver.store.State;
import dev.halfsilver.store.Store;
import dev.halfsilver.web.admin.AdminServer;
import dev.halfsilver.web.admin.Metrics;
import dev.halfsilver.web.door.Tokens;
import dev.halfsilver.web.http.DeclaredRoute;
import dev.halfsilver.web.http.DemoApi;
import dev.halfsilver.web.http.Endpoints;
import dev.halfsilver.web.http.HttpServers;
import dev.halfsilver.web.socket.Loops;
import dev.halfsilver.web.socket.Meters;
import dev.halfsilver.web.socket.Reception;
import dev.halfsilver.web.socket.RoomLoops;
import dev.halfsilver.web.socket.Upgrade;
import dev.halfsilver.wire.CloseCode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole server: everything it is made of, put together, opened and closed in order. */
public final class Facility implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Facility.class);
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Settings settings;
  private final Path address;
  private final Store store;
  private final Secrets secrets;
  private final Computing waking = Computing.forRooms();
  private final Computing computing = Computing.forRequests();
  private final Rooms rooms;
  private final Meters meters = new Meters();
  private final Metrics metrics = new Metrics();
  private final Loops loops = new Loops();
  private final RoomLoops roomLoops;
  private final Vertx vertx;
  private final Reception reception;
  private final Office office;
  private final Optional<DemoApi> demo;
  private final HttpServers http;
  private final AdminServer admin;
  private final AtomicBoolean draining = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean open;
  private int port;
  private int adminPort;

  private Facility(
      Settings settings, Path folder, Store store, Secrets secrets, Optional<DemoApi> demo)
      throws IOException {
    InstantSource clock = InstantSource.system();
    this.settings = settings;
    this.address = Snapshots.address(folder);
    this.store = store;
    this.secrets = secrets;
    this.demo = demo;
    this.vertx =
        Vertx.vertx(new VertxOptions().setEventLoopPoolSize(HttpServers.loops(settings) + 1));
    Tokens tokens =
        new Tokens(
            vertx, secrets, Duration.ofMinutes(settings.get(Catalogue.TOKEN_MINUTES)), clock);
    this.roomLoops = new RoomLoops(HttpServers.loops(settings));
    this.rooms =
        new Rooms(
            roomLoops,
            metrics.timed(store.journal()),
            waking,
            store.sessions()::opened,
            member -> {
              boolean _ = store.seats().revoke(member);
            },
            clock,
            new RoomLimits(
                RoomLimits.USUAL.mailbox(),
                Duration.ofSeconds(settings.get(Catalogue.ROOMS_SLEEP_SECONDS)),
                Duration.ofSeconds(settings.get(Catalogue.ROOMS_ABSENCE_SECONDS)),
                Duration.ofSeconds(settings.get(Catalogue.ROOMS_UNLED_SECONDS)),
                (long) settings.get(Catalogue.ROOMS_AWAKE_MEGABYTES) << 20));
    this.reception = new Reception(tokens, store.seats()::seat, rooms, settings, meters);
    this.office = Office.over(store, new SeatsAtSockets(rooms, reception), clock, settings);
    Endpoints endpoints =
        new Endpoints(settings, clock, store, secrets, tokens, rooms, computing, office, demo);
    this.http =
        new HttpServers(vertx, endpoints, new Upgrade(reception, loops), loops, draining::get);
    Snapshots snapshots = new Snapshots(store, folder);
    snapshots.clear();
    boolean _ = Files.deleteIfExists(address); // A server that was killed left it.
    this.admin = new AdminServer(vertx, settings, metrics, this::isReady, secrets, snapshots);
    metrics.watch(store, rooms, meters);
  }

  /**
   * Opens the server; when this returns, it can be reached.
   *
   * @param demo whether there is a page of all links
   * @throws IOException when something it needs is not as it must be; the message says what
   */
  public static Facility open(Settings settings, boolean demo) throws IOException {
    Path folder = Path.of(settings.get(Catalogue.DATA_FOLDER));
    Store store = Store.open(folder, new SecureRandom());
    try {
      Facility facility =
          new Facility(
              settings,
              folder,
              store,
              Secrets.in(folder),
              demo ? Optional.of(new DemoApi()) : Optional.empty());
      facility.listen();
      return facility;
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private void listen() throws IOException {
    adminPort = opened(admin.listen(), Catalogue.ADMIN_PORT);
    port = opened(http.listen(), Catalogue.HTTP_PORT);
    tellWhere();
    open = true;
    LOG.info("server=open port={} admin-port={}", port, adminPort);
  }

  /** For who has the folder and wants to ask the server; see {@code cli.RunningServer}. */
  private void tellWhere() throws IOException {
    String host = settings.get(Catalogue.ADMIN_HOST);
    String url =
        "http://%s:%d".formatted(EVERYWHERE.contains(host) ? "127.0.0.1" : host, adminPort);
    PrivateFiles.write(address, url.getBytes(StandardCharsets.UTF_8));
  }

  private int opened(Future<Integer> opening, Setting<Integer> setting) throws IOException {
    try {
      return opening.await();
    } catch (Exception e) { // await() throws the cause itself, even a checked one.
      Object _ = vertx.close().await();
      throw new IOException(
          "%s %d cannot be used: %s"
              .formatted(setting.key(), settings.get(setting), e.getMessage()),
          e);
    }
  }

  /** The port it really listens on. */
  public int port() {
    return port;
  }

  public int adminPort() {
    return adminPort;
  }

  /** Everything that can be asked over HTTP, and by whom. */
  public List<DeclaredRoute> routes() {
    return http.routes();
  }

  /** How many connections the server has ended for this reason. */
  public long closedFor(CloseCode code) {
    return meters.closedFor(code);
  }

  public Settings settings() {
    return settings;
  }

  public Secrets secrets() {
    return secrets;
  }

  public Store store() {
    return store;
  }

  /** What researchers can do while the server runs. */
  public Office office() {
    return office;
  }

  /** Fills the page of all links, if this is a demo. */
  public void show(DemoSheet sheet) {
    demo.ifPresent(page -> page.show(sheet));
  }

  private boolean isReady() {
    return open && !draining.get() && store.state() == State.WRITING;
  }

  private void tellNothingMore() {
    try {
      boolean _ = Files.deleteIfExists(address);
    } catch (IOException e) {
      LOG.warn("server=address-left-behind", e);
    }
  }

  /** Lets nobody new in, asks everybody to come back later, and closes. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    LOG.info("server=closing connections={}", meters.connected());
    draining.set(true);
    tellNothingMore();
    rooms.drain(Duration.ofSeconds(settings.get(Catalogue.DRAIN_SECONDS)), new SecureRandom());
    Object _ = http.stop(LAST_WORDS.toSeconds()).otherwiseEmpty().await();
    computing.close();
    waking.close();
    loops.stop();
    rooms.stop();
    roomLoops.close();
    Object _ = admin.stop().otherwiseEmpty().await();
    Object _ = vertx.close().otherwiseEmpty().await();
    store.close();
    metrics.close();
    LOG.info("server=closed");
  }
}
