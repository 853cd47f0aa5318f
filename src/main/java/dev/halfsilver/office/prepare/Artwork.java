package dev.halfsilver.office.prepare;

import dev.halfsilver.room.Stimulus;
import java.util.Arrays;

/**
 * The bytes of a stimulus as they will be shown. They are what they are found to be, never what
 * their sender called them. A film is looked through from its first part to its last; pictures are
 * drawn anew, which leaves behind whatever else was in the file, such as the place where it was
 * taken.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Artwork(String mediaType, byte[] bytes) {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  /** How large a stimulus may be. */
  public record Limits(int bytes, int pixels) {}

  /**
   * Looks at what was handed in for a stimulus.
   *
   * @throws Unfit saying what is wrong and what would be right
   */
  public static Artwork of(Stimulus stimulus, byte[] bytes, Limits limits) throws Unfit {
    if (bytes.length > limits.bytes()) {
      throw new Unfit(
          stimulus, "has " + bytes.length + " bytes; at most " + limits.bytes() + " fit");
    }
    return switch (stimulus.kind()) {
      case IMAGE -> image(stimulus, bytes, limits);
      case VIDEO -> video(stimulus, bytes);
      case TEXT -> throw new Unfit(stimulus, "is a text and needs no file");
    };
  }

  private static Artwork image(Stimulus stimulus, byte[] bytes, Limits limits) throws Unfit {
    if (startsWith(bytes, PNG)) {
      return new Artwork("image/png", Redrawing.of(stimulus, bytes, "png", limits));
    }
    if (startsWith(bytes, JPEG)) {
      return new Artwork("image/jpeg", Redrawing.of(stimulus, bytes, "jpeg", limits));
    }
    throw new Unfit(stimulus, "is not a PNG or JPEG picture; save it as one of these");
  }

  private static Artwork video(Stimulus stimulus, byte[] bytes) throws Unfit {
    if (WebM.isFilm(bytes)) {
      return new Artwork("video/webm", bytes);
    }
    if (Mp4.isFilm(bytes)) {
      return new Artwork("video/mp4", bytes);
    }
    throw new Unfit(stimulus, "is not a whole MP4 or WebM film; save it as one of these");
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }

  /** What was handed in cannot be shown. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(Stimulus stimulus, String what) {
      super("Stimulus \"" + stimulus.id() + "\" " + what + ".");
    }
  }
}
