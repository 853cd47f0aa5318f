package dev.halfsilver.flood.bare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Writes what was said to a file that is already as long as it will get, and syncs its data once
 * for everything that came in meanwhile. From its end it goes on at its beginning.
 */
final class GroupCommit implements AutoCloseable {
  private static final int FILE_BYTES = 64 << 20;
  private static final int MOST_AT_ONCE = 4_096;
  private static final int LONGEST = 1_024;

  /** One thing to write, and whom to tell afterwards. */
  private record Work(Said said, Consumer<List<Said>> then) {}

  private final BlockingQueue<Work> waiting = new LinkedBlockingQueue<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(MOST_AT_ONCE * LONGEST);
  private final FileChannel file;
  private final Executor loop;
  private final Thread thread = new Thread(this::run, "group-commit");

  GroupCommit(Path path, Executor loop) throws IOException {
    this.loop = loop;
    this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    for (int at = 0; at < FILE_BYTES; at += buffer.capacity()) {
      buffer.clear();
      file.write(buffer, at);
    }
    file.force(true);
    file.position(0);
    thread.setDaemon(true);
    thread.start();
  }

  void write(Said said, Consumer<List<Said>> then) {
    waiting.add(new Work(said, then));
  }

  private void run() {
    try {
      List<Work> works = new ArrayList<>();
      while (true) {
        works.add(waiting.take());
        waiting.drainTo(works, MOST_AT_ONCE - 1);
        sync(works);
        Consumer<List<Said>> then = works.getFirst().then();
        List<Said> batch = works.stream().map(Work::said).toList();
        works.clear();
        loop.execute(() -> then.accept(batch));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sync(List<Work> works) throws IOException {
    buffer.clear();
    for (Work work : works) {
      Said said = work.said();
      String line = said.room().name + ' ' + said.member() + ' ' + said.id() + ' ' + said.words();
      buffer.put((line + '\n').getBytes(StandardCharsets.UTF_8));
    }
    buffer.flip();
    if (file.position() + buffer.limit() > FILE_BYTES) {
      file.position(0);
    }
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    file.force(false);
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    file.close();
  }
}
