package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.web.socket.Pump.Ready;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is served when, on a real loop: a crowd takes several turns of it. */
class PumpTest {
  private static final int CROWD = 200;

  private final EventLoop loop = new DefaultEventLoop();
  private final Pump pump = new Pump(loop);
  private final CountDownLatch unserved = new CountDownLatch(CROWD + 1);
  private final List<Ready> served = new ArrayList<>(); // Only on the loop's thread until all are.

  @AfterEach
  void stop() {
    var _ = loop.shutdownGracefully(0, 0, TimeUnit.SECONDS);
  }

  @Test
  void an_observer_who_comes_while_others_still_wait_is_served_after_them() throws Exception {
    List<Ready> crowd = crowd();
    Ready latecomer = new Someone();
    comesInTheMiddle(crowd, latecomer, false);
    assertThat(served)
        .containsExactlyElementsOf(Stream.concat(crowd.stream(), Stream.of(latecomer)).toList());
  }

  @Test
  void somebody_in_front_does_not_wait_for_the_crowd() throws Exception {
    List<Ready> crowd = crowd();
    Ready participant = new Someone();
    comesInTheMiddle(crowd, participant, true);
    assertThat(served).startsWith(crowd.getFirst()).contains(participant).endsWith(crowd.getLast());
  }

  @Test
  void nobody_who_was_served_keeps_others_in_memory() throws Exception {
    comesInTheMiddle(crowd(), new Someone(), false);
    assertThat(served).allSatisfy(one -> assertThat(one.nextReady).isNull());
  }

  private List<Ready> crowd() {
    return IntStream.range(0, CROWD).<Ready>mapToObj(_ -> new Someone()).toList();
  }

  /** A crowd of observers is ready, and one more is when the first of them have been served. */
  private void comesInTheMiddle(List<Ready> crowd, Ready latecomer, boolean front)
      throws InterruptedException {
    loop.execute(
        () -> {
          crowd.forEach(observer -> pump.ready(observer, false));
          pump.send();
          loop.execute( // Behind the first turn, and before the next.
              () -> {
                pump.ready(latecomer, front);
                pump.send();
              });
        });
    assertThat(unserved.await(10, TimeUnit.SECONDS)).as(unserved + " of them").isTrue();
  }

  @Test
  void who_ends_while_waiting_and_is_woken_again_takes_nobody_along() throws Exception {
    List<Ready> crowd = crowd();
    loop.execute(
        () -> {
          crowd.forEach(one -> pump.ready(one, true));
          crowd.getLast().deliver(); // As a socket does that ends.
          pump.ready(crowd.getLast(), true);
          pump.send();
        });
    assertThat(unserved.await(10, TimeUnit.SECONDS)).as(unserved + " of them").isTrue();
    assertThat(served.subList(1, served.size())).containsExactlyElementsOf(crowd);
  }

  @Test
  void what_fails_for_one_is_done_for_the_others() throws Exception {
    Unlucky unlucky = new Unlucky();
    List<Ready> crowd = crowd();
    loop.execute(
        () -> {
          pump.ready(unlucky, true);
          crowd.forEach(one -> pump.ready(one, true));
          pump.send();
          loop.execute(unserved::countDown);
        });
    assertThat(unserved.await(10, TimeUnit.SECONDS)).as(unserved + " of them").isTrue();
    assertThat(served).containsExactlyElementsOf(crowd);
    assertThat(unlucky.why).hasMessage("no memory");
  }

  /** Cannot be served. */
  private static final class Unlucky extends Ready {
    private volatile @Nullable Throwable why;

    @Override
    void deliver() {
      throw new OutOfMemoryError("no memory");
    }

    @Override
    void fail(Throwable cause) {
      why = cause;
    }
  }

  /** Notes that they were served. */
  private final class Someone extends Ready {
    @Override
    void deliver() {
      served.add(this);
      unserved.countDown();
    }

    @Override
    void fail(Throwable why) {
      throw new AssertionError(why);
    }
  }
}
