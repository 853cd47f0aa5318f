package dev.halfsilver.flood.bare;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;

/** Frames with their WebSocket header, so that they pass the encoder as they are. */
final class BareFrames {
  private static final int LONGEST_HEADER = 4;

  private BareFrames() {}

  static ByteBuf live(ByteBufAllocator allocator) {
    return framed(allocator, "{\"type\":\"live\"}");
  }

  static ByteBuf ack(Said said, long seq) {
    return framed(
        said.by().allocator(),
        "{\"type\":\"ack\",\"id\":\""
            + said.id()
            + "\",\"channel\":\"floor\",\"seq\":"
            + seq
            + "}");
  }

  static ByteBuf entry(Said said, long seq, long now) {
    return framed(
        said.by().allocator(),
        "{\"type\":\"entry\",\"channel\":\"floor\",\"seq\":"
            + seq
            + ",\"at\":"
            + now
            + ",\"author\":\""
            + said.member()
            + "\",\"event\":{\"type\":\"said\",\"text\":\""
            + said.words()
            + "\"}}");
  }

  private static ByteBuf framed(ByteBufAllocator allocator, String json) {
    int length = ByteBufUtil.utf8Bytes(json);
    ByteBuf frame = allocator.buffer(LONGEST_HEADER + length);
    frame.writeByte(0x81);
    if (length < 126) {
      frame.writeByte(length);
    } else {
      frame.writeByte(126).writeShort(length);
    }
    ByteBufUtil.writeUtf8(frame, json);
    return frame;
  }
}
