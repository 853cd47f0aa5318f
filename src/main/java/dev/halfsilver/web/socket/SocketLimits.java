package dev.halfsilver.web.socket;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import java.time.Duration;

/**
 * What bounds one connection and one person, so that whoever is slow or hostile hurts themselves.
 */
record SocketLimits(
    int messageBytes,
    int fragments,
    int controlPerSecond,
    long helloMillis,
    long pingMillis,
    long pongMillis,
    long slowMillis,
    long backlogBytes,
    int perSeat,
    int strangers,
    int strangersPerAddress,
    int framesPerSecond,
    int framesAtOnce,
    int hellosPerMinute,
    int hellosAtOnce) {

  static SocketLimits of(Settings settings) {
    return new SocketLimits(
        settings.get(Catalogue.SOCKET_MESSAGE_BYTES),
        settings.get(Catalogue.SOCKET_FRAGMENTS),
        settings.get(Catalogue.SOCKET_CONTROL_PER_SECOND),
        millis(settings.get(Catalogue.SOCKET_HELLO_SECONDS)),
        millis(settings.get(Catalogue.SOCKET_PING_SECONDS)),
        millis(settings.get(Catalogue.SOCKET_PONG_SECONDS)),
        millis(settings.get(Catalogue.SOCKET_SLOW_SECONDS)),
        settings.get(Catalogue.SOCKET_BACKLOG_BYTES),
        settings.get(Catalogue.SOCKET_PER_SEAT),
        settings.get(Catalogue.SOCKET_STRANGERS),
        settings.get(Catalogue.SOCKET_STRANGERS_PER_ADDRESS),
        settings.get(Catalogue.LIMITS_FRAMES_PER_SECOND),
        settings.get(Catalogue.LIMITS_FRAMES_AT_ONCE),
        settings.get(Catalogue.LIMITS_HELLOS_PER_MINUTE),
        settings.get(Catalogue.LIMITS_HELLOS_AT_ONCE));
  }

  private static long millis(int seconds) {
    return Duration.ofSeconds(seconds).toMillis();
  }
}
