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
class VigilTest {
  private static final long SECOND = 1_000;

  private final SocketLimits limits =
      SocketLimits.of(Settings.defaults().with(Catalogue.SOCKET_PING_SECONDS, 5));
  private final Vigil vigil = new Vigil(limits, 0);
  private final EmbeddedChannel channel = new EmbeddedChannel();

  @BeforeEach
  void comes() {
    channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(10, 100));
    vigil.saidHello();
  }

  @AfterEach
  void goes() {
    boolean _ = channel.finishAndReleaseAll();
  }

  @Test
  void who_stops_reading_is_slow_in_time_although_pings_are_due() {
    waits(200);
    for (long now = 0; now < limits.slowMillis(); now += SECOND) {
      assertThat(vigil.verdict(now, channel)).isEmpty();
      if (vigil.shouldPing(now, channel)) {
        waits(2);
      }
    }
    assertThat(vigil.verdict(limits.slowMillis(), channel)).contains(CloseCode.SLOW);
  }

  @Test
  void who_begins_to_read_again_is_asked_at_once_for_what_was_due() {
    long due = 2 * limits.pingMillis();
    waits(200);
    assertThat(vigil.shouldPing(due, channel)).isFalse();
    channel.flush();
    assertThat(vigil.shouldPing(due, channel)).isTrue();
  }

  @Test
  void who_reads_a_little_now_and_then_is_not_slow() {
    waits(200);
    for (long now = 0; now < 100 * SECOND; now += limits.slowMillis() - SECOND) {
      assertThat(vigil.verdict(now, channel)).isEmpty();
      channel.flush();
      waits(200 + (int) (now / SECOND));
    }
  }

  @Test
  void who_reads_but_does_not_answer_is_silent() {
    long asked = 2 * limits.pingMillis();
    assertThat(vigil.shouldPing(asked, channel)).isTrue();
    assertThat(vigil.verdict(asked + limits.pongMillis() - 1, channel)).isEmpty();
    assertThat(vigil.verdict(asked + limits.pongMillis(), channel)).contains(CloseCode.SILENT);
  }

  /** So many bytes are given to the channel, which has not sent them yet. */
  private void waits(int bytes) {
    ChannelFuture _ = channel.write(Unpooled.wrappedBuffer(new byte[bytes]));
  }
}
