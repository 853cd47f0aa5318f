package dev.halfsilver.flood.bare;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Writes batches to a file that is already as long as it will get, and syncs the data of each once.
 * From its end it goes on at its beginning.
 */
final class GroupCommit implements AutoCloseable {
  private static final int FILE_BYTES = 64 << 20;
  private static final int ZEROS = 1 << 20;

  /** Bytes to write, and what to do on the loop afterwards. */
  private record Work(ByteBuf bytes, Runnable then) {}

  private final BlockingQueue<Work> waiting = new LinkedBlockingQueue<>();
  private final FileChannel file;
  private final Executor loop;
  private final Thread thread = new Thread(this::run, "group-commit");
  private int position;

  GroupCommit(Path path, Executor loop) throws IOException {
    this.loop = loop;
    this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    ByteBuffer zeros = ByteBuffer.allocateDirect(ZEROS);
    for (int at = 0; at < FILE_BYTES; at += ZEROS) {
      file.write(zeros.clear(), at);
    }
    file.force(true);
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * @param bytes left alone by others until {@code then} is called
   */
  void write(ByteBuf bytes, Runnable then) {
    waiting.add(new Work(bytes, then));
  }

  private void run() {
    try {
      while (true) {
        Work work = waiting.take();
        sync(work.bytes());
        loop.execute(work.then());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sync(ByteBuf bytes) throws IOException {
    if (position + bytes.readableBytes() > FILE_BYTES) {
      position = 0;
    }
    while (bytes.isReadable()) {
      position += bytes.readBytes(file, position, bytes.readableBytes());
    }
    file.force(false);
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    file.close();
  }
}
