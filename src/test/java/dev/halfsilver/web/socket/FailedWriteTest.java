package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.live.Computing;
import dev.halfsilver.live.Connection;
import dev.halfsilver.live.Connection.LoopSignal;
import dev.halfsilver.live.Outbox;
import dev.halfsilver.live.RoomLimits;
import dev.halfsilver.live.Rooms;
import dev.halfsilver.live.TestThreads;
import dev.halfsilver.room.Member;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.room.Role;
import dev.halfsilver.store.Records;
import dev.halfsilver.store.Store;
import dev.halfsilver.study.Session;
import dev.halfsilver.wire.ClientFrame;
import dev.halfsilver.wire.CloseCode;
import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When memory for a write cannot be had, the mirror holds all the same. */
class FailedWriteTest {
  @TempDir private Path folder;
  private final EventLoop loop = new DefaultEventLoop();
  private final Pump pump = new Pump(loop);

  @Test
  void what_could_not_be_written_to_one_is_never_written_to_the_next() throws Exception {
    Session session = Records.session("session-1");
    try (Store store = Store.open(folder, new Random(3))) {
      store.sessions().add(session, List.of());
      Rooms rooms =
          new Rooms(
              new TestThreads(),
              store.journal(),
              Computing.forRooms(),
              store.sessions()::session,
              _ -> {},
              InstantSource.system(),
              RoomLimits.USUAL);
      Outbox behind = enter(rooms, session, new Member(new MemberId("m_Olga"), Role.OBSERVER, "O"));
      Outbox front =
          enter(rooms, session, new Member(new MemberId("m_Ana1"), Role.PARTICIPANT, "A"));

      assertThatThrownBy(() -> pump.take(behind, new NoMemory()))
          .isInstanceOf(OutOfMemoryError.class);
      ByteBuf written = pump.take(front, UnpooledByteBufAllocator.DEFAULT);

      assertThat(written).isNotNull();
      assertThat(written.toString(StandardCharsets.UTF_8))
          .contains("m_Ana1")
          .doesNotContain("m_Olga");
      boolean _ = written.release();
    } finally {
      var _ = loop.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    }
  }

  private static Outbox enter(Rooms rooms, Session session, Member member) throws Exception {
    Called called = new Called();
    Outbox outbox = rooms.enter(session.id(), member, ClientFrame.Known.NOTHING, called).outbox();
    assertThat(called.latch.await(10, TimeUnit.SECONDS)).isTrue();
    return outbox;
  }

  /** A connection that notes that there is something for it. */
  private static final class Called implements Connection {
    private final CountDownLatch latch = new CountDownLatch(1);

    @Override
    public LoopSignal wake() {
      return latch::countDown;
    }

    @Override
    public void close(CloseCode code) {
      throw new AssertionError(code);
    }
  }

  /** Has none. */
  private static final class NoMemory extends AbstractByteBufAllocator {
    @Override
    protected ByteBuf newHeapBuffer(int size, int most) {
      throw new OutOfMemoryError("no memory");
    }

    @Override
    protected ByteBuf newDirectBuffer(int size, int most) {
      throw new OutOfMemoryError("no memory");
    }

    @Override
    public boolean isDirectBufferPooled() {
      return false;
    }
  }
}
