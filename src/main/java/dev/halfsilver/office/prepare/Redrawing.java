package dev.halfsilver.office.prepare;

import dev.halfsilver.room.Stimulus;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a picture anew, so that nothing but what can be seen is left of the file. */
final class Redrawing {
  private static final float QUALITY = 0.92f;

  private Redrawing() {}

  static byte[] of(Stimulus stimulus, byte[] bytes, String format, Artwork.Limits limits)
      throws Artwork.Unfit {
    try {
      BufferedImage image = upright(read(stimulus, bytes, format, limits), format, bytes);
      return write(image, format);
    } catch (IOException | IllegalArgumentException _) {
      throw new Artwork.Unfit(stimulus, "is a picture that cannot be read; save it again");
    }
  }

  /** Asks for the size before anything of that size is made. */
  private static BufferedImage read(
      Stimulus stimulus, byte[] bytes, String format, Artwork.Limits limits)
      throws IOException, Artwork.Unfit {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > limits.pixels()) {
        throw new Artwork.Unfit(
            stimulus, "has " + pixels + " pixels; at most " + limits.pixels() + " fit");
      }
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage upright(BufferedImage image, String format, byte[] bytes) {
    return format.equals("jpeg") ? Orientation.in(bytes).turn(image) : image;
  }

  private static byte[] write(BufferedImage image, String format) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam settings = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(QUALITY);
      }
      BufferedImage drawn = format.equals("jpeg") ? onWhite(image) : image;
      writer.write(null, new IIOImage(drawn, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** JPEG knows no transparency, and some JPEG files have colours that can only be drawn over. */
  private static BufferedImage onWhite(BufferedImage image) {
    BufferedImage plain =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = plain.createGraphics();
    pen.drawImage(image, 0, 0, Color.WHITE, null);
    pen.dispose();
    return plain;
  }
}
