package dev.halfsilver.office.prepare;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held (Exif tag 0x0112). The picture is turned accordingly before that note is
 * dropped with all the others.
 */
enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  MIRRORED_UPSIDE_DOWN,
  MIRRORED_LEFT,
  RIGHT,
  MIRRORED_RIGHT,
  LEFT;

  private static final int ORIENTATION_TAG = 0x0112;
  private static final long EXIF = 0x457869660000L;

  /** Reads it from a JPEG file; upright when the file does not say. */
  static Orientation in(byte[] jpeg) {
    try {
      ByteBuffer file = ByteBuffer.wrap(jpeg);
      int at = 2;
      while (at + 4 < jpeg.length && (file.getShort(at) & 0xFF00) == 0xFF00) {
        int marker = file.getShort(at) & 0xFFFF;
        int length = file.getShort(at + 2) & 0xFFFF;
        if (marker == 0xFFE1 && file.getLong(at + 4) >>> 16 == EXIF) {
          return inExif(file.slice(at + 10, length - 8));
        }
        if (marker == 0xFFDA) {
          return UPRIGHT;
        }
        at += 2 + length;
      }
    } catch (IndexOutOfBoundsException _) {
      // A note that is cut off says nothing.
    }
    return UPRIGHT;
  }

  private static Orientation inExif(ByteBuffer exif) {
    exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = exif.getInt(4);
    int fields = exif.getShort(directory) & 0xFFFF;
    for (int i = 0; i < fields; i++) {
      int field = directory + 2 + 12 * i;
      if ((exif.getShort(field) & 0xFFFF) == ORIENTATION_TAG) {
        int value = exif.getShort(field + 8);
        return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  BufferedImage turn(BufferedImage image) {
    if (this == UPRIGHT) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean sideways = compareTo(MIRRORED_LEFT) >= 0;
    BufferedImage turned =
        new BufferedImage(
            sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = turned.createGraphics();
    pen.drawImage(image, transform(width, height), null);
    pen.dispose();
    return turned;
  }

  private AffineTransform transform(int width, int height) {
    return switch (this) {
      case UPRIGHT -> new AffineTransform();
      case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
      case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
      case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
      case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
      case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
  }
}
