package dev.halfsilver.office.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Every setting there is. {@code config/halfsilver.conf} is this list, written out. */
public final class Catalogue {
  public static final Setting<String> HTTP_HOST =
      new Setting<>(
          "http.host",
          ValueType.ADDRESS,
          "127.0.0.1",
          "Where the server listens for people's browsers.");
  public static final Setting<Integer> HTTP_PORT =
      Setting.number("http.port", "port", 0, 65_535, 8080, "The port it listens on.");
  public static final Setting<String> HTTP_PUBLIC_URL =
      new Setting<>(
          "http.public-url",
          ValueType.ORIGIN_OR_NOTHING,
          "",
          "How browsers reach it: links start with this, and pages from elsewhere are refused;"
              + " nothing means http://localhost with the port.");
  public static final Setting<List<String>> HTTP_ALLOWED_ORIGINS =
      new Setting<>(
          "http.allowed-origins",
          ValueType.ORIGINS,
          List.of(),
          "Further origins whose pages may talk to the server.");
  public static final Setting<List<Network>> HTTP_TRUSTED_PROXIES =
      new Setting<>(
          "http.trusted-proxies",
          ValueType.NETWORKS,
          List.of(),
          "The proxies in front, which are believed when X-Forwarded-For says where a request came"
              + " from; nobody else is.");
  public static final Setting<Integer> HTTP_LOOPS =
      Setting.number(
          "http.loops",
          "threads",
          0,
          64,
          0,
          "How many threads serve connections; 0 takes half of the processors.");
  public static final Setting<Integer> HTTP_IDLE_SECONDS =
      Setting.number(
          "http.idle-seconds",
          "seconds",
          5,
          600,
          60,
          "How long an HTTP connection may be quiet before it is closed.");
  public static final Setting<Integer> HTTP_REQUEST_SECONDS =
      Setting.number(
          "http.request-seconds",
          "seconds",
          1,
          600,
          30,
          "How long a request may take to arrive in full.");
  public static final Setting<Integer> HTTP_DOCUMENT_SECONDS =
      Setting.number(
          "http.document-seconds",
          "seconds",
          1,
          86_400,
          600,
          "How long somebody may take to read a transcript that is sent to them.");
  public static final Setting<String> HTTP_WEBROOT =
      new Setting<>(
          "http.webroot",
          ValueType.PATH_OR_NOTHING,
          "",
          "A folder to serve pages from while they are being worked on; normally the jar's own.");

  public static final Setting<String> ADMIN_HOST =
      new Setting<>(
          "admin.host",
          ValueType.ADDRESS,
          "127.0.0.1",
          "Where health and metrics are served; never where participants can reach it.");
  public static final Setting<Integer> ADMIN_PORT =
      Setting.number("admin.port", "port", 0, 65_535, 9090, "The port they are served on.");

  public static final Setting<String> DATA_FOLDER =
      new Setting<>(
          "data.folder",
          ValueType.PATH,
          "data",
          "Holds the record, the stimuli and the server's secrets.");

  public static final Setting<Integer> SOCKET_MESSAGE_BYTES =
      Setting.number(
          "socket.message-bytes",
          "bytes",
          16_384,
          65_536,
          16_384,
          "The longest message a client may send; 4,000 characters of any script must fit.");
  public static final Setting<Integer> SOCKET_FRAGMENTS =
      Setting.number(
          "socket.fragments",
          "fragments",
          1,
          1024,
          64,
          "In how many fragments a message may come.");
  public static final Setting<Integer> SOCKET_CONTROL_PER_SECOND =
      Setting.number(
          "socket.control-per-second",
          "frames per second",
          1,
          1000,
          10,
          "How many pings and pongs a person may send.");
  public static final Setting<Integer> SOCKET_HELLO_SECONDS =
      Setting.number(
          "socket.hello-seconds",
          "seconds",
          1,
          120,
          10,
          "How soon a new connection must say who it is.");
  public static final Setting<Integer> SOCKET_PING_SECONDS =
      Setting.number(
          "socket.ping-seconds",
          "seconds",
          1,
          600,
          25,
          "How often a connection is asked for a sign of life.");
  public static final Setting<Integer> SOCKET_PONG_SECONDS =
      Setting.number("socket.pong-seconds", "seconds", 1, 120, 10, "How long that sign may take.");
  public static final Setting<Integer> SOCKET_SLOW_SECONDS =
      Setting.number(
          "socket.slow-seconds",
          "seconds",
          1,
          120,
          10,
          "How long a client may read nothing of what waits for it.");
  public static final Setting<Integer> SOCKET_BACKLOG_BYTES =
      Setting.number(
          "socket.backlog-bytes",
          "bytes",
          65_536,
          1 << 28,
          1 << 20,
          "How much may wait for a client that had caught up before.");
  public static final Setting<Integer> SOCKET_PER_SEAT =
      Setting.number(
          "socket.per-seat",
          "connections",
          1,
          100,
          5,
          "How many connections one link may hold at once.");
  public static final Setting<Integer> SOCKET_STRANGERS =
      Setting.number(
          "socket.strangers",
          "connections",
          1,
          1_000_000,
          40_000,
          "How many connections may be open that have not yet said who they are.");
  public static final Setting<Integer> SOCKET_STRANGERS_PER_ADDRESS =
      Setting.number(
          "socket.strangers-per-address",
          "connections",
          1,
          1_000_000,
          1_000,
          "How many of those may come from one address.");

  public static final Setting<Integer> LIMITS_FRAMES_PER_SECOND =
      Setting.number(
          "limits.frames-per-second",
          "frames per second",
          1,
          100_000,
          10,
          "How fast a person may ask for things over time, on all their connections.");
  public static final Setting<Integer> LIMITS_FRAMES_AT_ONCE =
      Setting.number(
          "limits.frames-at-once",
          "frames",
          1,
          100_000,
          40,
          "How many they may ask for in one go.");
  public static final Setting<Integer> LIMITS_HELLOS_PER_MINUTE =
      Setting.number(
          "limits.hellos-per-minute",
          "connections per minute",
          1,
          1_000_000,
          60,
          "How often a person may connect over time.");
  public static final Setting<Integer> LIMITS_HELLOS_AT_ONCE =
      Setting.number(
          "limits.hellos-at-once",
          "connections",
          1,
          1_000_000,
          20,
          "How often they may connect in one go.");
  public static final Setting<Integer> LIMITS_UNKNOWN_LINKS_PER_MINUTE =
      Setting.number(
          "limits.unknown-links-per-minute",
          "attempts per minute",
          1,
          100_000,
          30,
          "How many links that do not exist one address may try.");
  public static final Setting<Integer> LIMITS_ENTRIES_PER_MINUTE =
      Setting.number(
          "limits.entries-per-minute",
          "attempts per minute",
          1,
          100_000,
          60,
          "How often one link may be exchanged for a token.");

  public static final Setting<Integer> TOKEN_MINUTES =
      Setting.number("token.minutes", "minutes", 1, 1440, 15, "How long a token is good for.");

  public static final Setting<Integer> UPLOADS_REQUEST_BYTES =
      Setting.number(
          "uploads.request-bytes",
          "bytes",
          65_536,
          1 << 30,
          64 << 20,
          "How large a request for a new session may be, stimuli included.");
  public static final Setting<Integer> UPLOADS_STIMULUS_BYTES =
      Setting.number(
          "uploads.stimulus-bytes",
          "bytes",
          1024,
          1 << 28,
          12 << 20,
          "How large one stimulus may be.");
  public static final Setting<Integer> UPLOADS_PIXELS =
      Setting.number(
          "uploads.pixels",
          "pixels",
          1024,
          1 << 28,
          40_000_000,
          "How many pixels an image may have.");

  public static final Setting<Integer> ROOMS_SLEEP_SECONDS =
      Setting.number(
          "rooms.sleep-seconds",
          "seconds",
          1,
          86_400,
          300,
          "How long an empty room stays in memory.");
  public static final Setting<Integer> ROOMS_AWAKE_MEGABYTES =
      Setting.number(
          "rooms.awake-megabytes",
          "megabytes",
          1,
          1_000_000,
          256,
          "How much the entries of all rooms in memory may take before empty rooms leave it early,"
              + " the longest empty first. The heap should have three times that.");
  public static final Setting<Integer> ROOMS_ABSENCE_SECONDS =
      Setting.number(
          "rooms.absence-seconds",
          "seconds",
          0,
          60,
          3,
          "How long somebody's connection may be gone before others are told.");
  public static final Setting<Integer> ROOMS_UNLED_SECONDS =
      Setting.number(
          "rooms.unled-seconds",
          "seconds",
          1,
          86_400,
          60,
          "How long a discussion goes on without a moderator's connection before it pauses"
              + " itself.");

  public static final Setting<Integer> DRAIN_SECONDS =
      Setting.number(
          "drain.seconds",
          "seconds",
          0,
          25,
          10,
          "Over how long clients come back when the server stops, so that not all come at once.");

  private static final List<Setting<?>> ALL =
      List.of(
          HTTP_HOST,
          HTTP_PORT,
          HTTP_PUBLIC_URL,
          HTTP_ALLOWED_ORIGINS,
          HTTP_TRUSTED_PROXIES,
          HTTP_LOOPS,
          HTTP_IDLE_SECONDS,
          HTTP_REQUEST_SECONDS,
          HTTP_DOCUMENT_SECONDS,
          HTTP_WEBROOT,
          ADMIN_HOST,
          ADMIN_PORT,
          DATA_FOLDER,
          SOCKET_MESSAGE_BYTES,
          SOCKET_FRAGMENTS,
          SOCKET_CONTROL_PER_SECOND,
          SOCKET_HELLO_SECONDS,
          SOCKET_PING_SECONDS,
          SOCKET_PONG_SECONDS,
          SOCKET_SLOW_SECONDS,
          SOCKET_BACKLOG_BYTES,
          SOCKET_PER_SEAT,
          SOCKET_STRANGERS,
          SOCKET_STRANGERS_PER_ADDRESS,
          LIMITS_FRAMES_PER_SECOND,
          LIMITS_FRAMES_AT_ONCE,
          LIMITS_HELLOS_PER_MINUTE,
          LIMITS_HELLOS_AT_ONCE,
          LIMITS_UNKNOWN_LINKS_PER_MINUTE,
          LIMITS_ENTRIES_PER_MINUTE,
          TOKEN_MINUTES,
          UPLOADS_REQUEST_BYTES,
          UPLOADS_STIMULUS_BYTES,
          UPLOADS_PIXELS,
          ROOMS_SLEEP_SECONDS,
          ROOMS_AWAKE_MEGABYTES,
          ROOMS_ABSENCE_SECONDS,
          ROOMS_UNLED_SECONDS,
          DRAIN_SECONDS);

  private Catalogue() {}

  public static List<Setting<?>> all() {
    return ALL;
  }

  /** The settings file with nothing changed. */
  public static String file() {
    return ALL.stream()
        .map(Setting::lines)
        .collect(
            Collectors.joining(
                "\n",
                """
                # Everything that can be set in Halfsilver. Each line shows the default.
                # An environment variable wins: HALFSILVER_HTTP_PORT=80 for http.port, and so on.
                # "halfsilver check-config" says whether a file is right without starting anything.

                """,
                ""));
  }
}
