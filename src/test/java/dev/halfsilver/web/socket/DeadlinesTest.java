package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.wire.CloseCode;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The deadlines of a connection, on a channel that takes what it is told to take. */
class DeadlinesTest {
  private static final long SECOND = 1_000;

  private final SocketLimits limits =
      SocketLimits.of(Settings.defaults().with(Catalogue.SOCKET_PING_SECONDS, 5));
  private final Deadlines deadlines = new Deadlines(limits, 0);
  private final EmbeddedChannel channel = new EmbeddedChannel();

  @BeforeEach
  void comes() {
    channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(10, 100));
    deadlines.saidHello();
  }

  @AfterEach
  void goes() {
    boolean _ = channel.finishAndReleaseAll();
  }

  @Test
  void who_stops_reading_is_slow_in_time_although_pings_are_due() {
    waits(200);
    for (long now = 0; now < limits.slowMillis(); now += SECOND) {
      assertThat(deadlines.verdict(now, channel)).isEmpty();
      if (deadlines.shouldPing(now, channel)) {
        waits(2);
      }
    }
    assertThat(deadlines.verdict(limits.slowMillis(), channel)).contains(CloseCode.SLOW);
  }

  @Test
  void who_begins_to_read_again_is_asked_at_once_for_what_was_due() {
    long due = 2 * limits.pingMillis();
    waits(200);
    assertThat(deadlines.shouldPing(due, channel)).isFalse();
    channel.flush();
    assertThat(deadlines.shouldPing(due, channel)).isTrue();
  }

  @Test
  void who_reads_a_little_now_and_then_is_not_slow() {
    waits(200);
    for (long now = 0; now < 100 * SECOND; now += limits.slowMillis() - SECOND) {
      assertThat(deadlines.verdict(now, channel)).isEmpty();
      channel.flush();
      waits(200 + (int) (now / SECOND));
    }
  }

  @Test
  void who_reads_but_does_not_answer_is_silent() {
    long asked = 2 * limits.pingMillis();
    assertThat(deadlines.shouldPing(asked, channel)).isTrue();
    assertThat(deadlines.verdict(asked + limits.pongMillis() - 1, channel)).isEmpty();
    assertThat(deadlines.verdict(asked + limits.pongMillis(), channel)).contains(CloseCode.SILENT);
  }

  /** So many bytes are given to the channel, which has not sent them yet. */
  private void waits(int bytes) {
    ChannelFuture _ = channel.write(Unpooled.wrappedBuffer(new byte[bytes]));
  }
}
