package dev.halfsilver.store.sqlite;

import dev.halfsilver.store.PrivateFiles;
import dev.halfsilver.store.StoreFailure;
import dev.halfsilver.store.StoreFailure.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * Where entries are on disk before they are in the database: a write at the end of a file that has
 * its length already, and a sync of its data. That is all that has to happen before an entry may be
 * told; to put it into the database can wait, and costs less for many entries together.
 *
 * <p>It consists of two files that are written by turns, each from its beginning when everything in
 * it has been moved to the database. What is written together is one block: {@code magic (4 bytes),
 * length of the content (4), number (8), CRC-32C of number and content (4), content}. Blocks are
 * numbered 1, 2, 3, … for as long as the folder lives, so a block that an earlier turn left behind
 * is known by its number, and one that was not wholly written by its checksum.
 *
 * <p>For one thread at a time, but for {@link #moved} and {@link #isMoved}.
 */
final class RecordLog implements AutoCloseable {
  private static final int MAGIC = 0x48537267;
  private static final int HEADER_BYTES = 20;
  private static final int NUMBER_AT = 8;

  /** Files grow by so much at a time, with zeros, so that few writes make them longer. */
  private static final int STEP_BYTES = 256 << 10;

  /** The other file's turn comes when one is so long. */
  private static final int TURN_BYTES = 4 << 20;

  /**
   * What was written together.
   *
   * @param content as it was given to {@link #append}
   */
  record Block(long number, ByteBuffer content) {}

  private static final class Side {
    private final Path path;
    private final FileChannel file;
    private long end;
    private long length;
    private long last;

    Side(Path path) throws IOException {
      this.path = path;
      PrivateFiles.createIfMissing(path);
      file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
      length = file.size();
    }
  }

  private final List<Side> sides;
  private final ByteBuffer zeros = ByteBuffer.allocateDirect(STEP_BYTES);
  private final CRC32C checksum = new CRC32C();
  private Side current;
  private long number;
  private volatile long moved;

  private RecordLog(List<Side> sides, long moved) {
    this.sides = sides;
    this.current = sides.getFirst();
    this.moved = moved;
    this.number = moved;
  }

  /**
   * Opens the log of a data folder.
   *
   * @param moved the number of the last block of which the database has everything
   */
  static RecordLog open(Path folder, long moved) throws IOException {
    List<Side> sides = new ArrayList<>();
    for (Path path : paths(folder)) {
      sides.add(new Side(path));
    }
    PrivateFiles.syncNames(folder);
    return new RecordLog(sides, moved);
  }

  /** Its files, which are there only while a server runs, or when one was killed. */
  static List<Path> paths(Path folder) {
    return List.of(folder.resolve("record-1.log"), folder.resolve("record-2.log"));
  }

  /** A buffer for {@link #append}, with room for the content of one block before it must grow. */
  static ByteBuffer buffer(int contentBytes) {
    return ByteBuffer.allocateDirect(HEADER_BYTES + contentBytes).position(HEADER_BYTES);
  }

  /** The content of a block that was appended. */
  static byte[] content(ByteBuffer block) {
    byte[] content = new byte[block.limit() - HEADER_BYTES];
    block.get(HEADER_BYTES, content);
    return content;
  }

  /** The same buffer as {@link #buffer} gave it, for the next block. */
  static void clear(ByteBuffer buffer) {
    buffer.clear().position(HEADER_BYTES);
  }

  /**
   * The blocks that are not in the database, as a server left them that did not end by itself. What
   * was acknowledged is among them to the last block.
   *
   * @throws StoreFailure when they do not follow what the database has: something is lost
   */
  List<Block> unmoved() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (Side side : sides) {
      blocks.addAll(read(side));
    }
    blocks.removeIf(block -> block.number() <= moved);
    blocks.sort(Comparator.comparingLong(Block::number));
    for (Block block : blocks) {
      if (block.number() != number + 1) {
        throw new StoreFailure(
            Kind.BROKEN,
            "The record's log goes on at %d, but the database ends at %d: they are not of the same folder, or something was lost."
                .formatted(block.number(), number));
      }
      number = block.number();
    }
    current = sides.getFirst().last > sides.getLast().last ? sides.getFirst() : sides.getLast();
    return blocks;
  }

  private List<Block> read(Side side) throws IOException {
    ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(side.length));
    while (all.hasRemaining() && side.file.read(all, all.position()) >= 0) {
      // One read may bring less than all.
    }
    all.flip();
    List<Block> blocks = new ArrayList<>();
    while (all.remaining() >= HEADER_BYTES && all.getInt(all.position()) == MAGIC) {
      int length = all.getInt(all.position() + Integer.BYTES);
      if (length < 0 || length > all.remaining() - HEADER_BYTES) {
        break;
      }
      long found = all.getLong(all.position() + NUMBER_AT);
      int sum = all.getInt(all.position() + NUMBER_AT + Long.BYTES);
      ByteBuffer content = all.slice(all.position() + HEADER_BYTES, length);
      boolean follows = blocks.isEmpty() || found == blocks.getLast().number() + 1;
      if (!follows || sum != checksum(found, content.duplicate())) {
        break;
      }
      blocks.add(new Block(found, content));
      all.position(all.position() + HEADER_BYTES + length);
      side.end = all.position();
      side.last = found;
    }
    return blocks;
  }

  /**
   * Writes a block. When this returns, it is on disk.
   *
   * @param block from {@link #buffer}, with the content put behind what it held
   * @return its number
   * @throws StoreFailure when it is not there and never will be because the disk is full ({@link
   *     Kind#FULL}), or when nobody knows
   */
  long append(ByteBuffer block) {
    block.flip();
    long next = number + 1;
    block
        .putInt(0, MAGIC)
        .putInt(Integer.BYTES, block.limit() - HEADER_BYTES)
        .putLong(NUMBER_AT, next)
        .putInt(
            NUMBER_AT + Long.BYTES,
            checksum(next, block.slice(HEADER_BYTES, block.limit() - HEADER_BYTES)));
    Side side = turn();
    try {
      grow(side, side.end + block.limit());
      write(side.file, block, side.end);
    } catch (IOException e) {
      throw wasNotWritten(side, e);
    }
    try {
      side.file.force(false);
    } catch (IOException e) {
      throw new StoreFailure(Kind.BROKEN, "The record's log could not be synced.", e);
    }
    side.end += block.limit();
    side.last = next;
    number = next;
    return next;
  }

  /** The database has everything up to this block. From any thread. */
  void moved(long block) {
    moved = block;
  }

  /** Whether the database has everything up to this block. From any thread. */
  boolean isMoved(long block) {
    return block <= moved;
  }

  private Side turn() {
    if (current.end > 0 && current.last <= moved) {
      current.end = 0; // Nothing in it is needed any more.
    } else if (current.end >= TURN_BYTES) {
      Side other = sides.get(1 - sides.indexOf(current));
      if (other.last <= moved) {
        other.end = 0;
        current = other;
      }
    }
    return current;
  }

  private void grow(Side side, long needed) throws IOException {
    while (side.length < needed) {
      write(side.file, zeros.clear(), side.length);
      side.length += STEP_BYTES;
    }
  }

  private static void write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
    for (long to = at; bytes.hasRemaining(); ) {
      to += file.write(bytes, to);
    }
  }

  /** Makes sure that what may stand there of the block is never taken for one. */
  private static StoreFailure wasNotWritten(Side side, IOException failure) {
    if (isFull(failure)) {
      try {
        if (side.length > side.end) {
          write(side.file, ByteBuffer.allocate(Integer.BYTES), side.end);
        }
        return new StoreFailure(Kind.FULL, "The disk is full.", failure);
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
    return new StoreFailure(Kind.BROKEN, "The record's log could not be written.", failure);
  }

  /** Java has no other way to tell. */
  private static boolean isFull(IOException failure) {
    String why = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return why.contains("no space left") || why.contains("quota");
  }

  private int checksum(long blockNumber, ByteBuffer content) {
    checksum.reset();
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      checksum.update((int) (blockNumber >>> shift));
    }
    checksum.update(content);
    return (int) checksum.getValue();
  }

  /** Closes its files, and deletes them when everything in them is in the database. */
  @Override
  public void close() throws IOException {
    for (Side side : sides) {
      side.file.close();
      if (number <= moved) {
        Files.deleteIfExists(side.path);
      }
    }
  }
}
