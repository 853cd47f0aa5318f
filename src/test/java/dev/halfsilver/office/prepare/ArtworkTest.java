package dev.halfsilver.office.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfsilver.room.Stimulus;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed in as a stimulus is what it is, not what it says, and carries nothing else. */
final class ArtworkTest {
  private static final Artwork.Limits LIMITS = new Artwork.Limits(1 << 20, 1_000_000);
  private static final byte[] SECRET = "GPS 52.5200 N".getBytes(StandardCharsets.US_ASCII);

  @Test
  void a_png_stays_a_png_and_loses_its_notes() throws Exception {
    byte[] noted = withPngNote(image("png", 30, 20));
    assertThat(contains(noted, SECRET)).isTrue();
    Artwork artwork = Artwork.of(picture(), noted, LIMITS);
    assertThat(artwork.mediaType()).isEqualTo("image/png");
    assertThat(contains(artwork.bytes(), SECRET)).isFalse();
    assertThat(read(artwork).getWidth()).isEqualTo(30);
  }

  @Test
  void a_jpeg_loses_its_notes_and_is_turned_upright_first() throws Exception {
    byte[] noted = withExif(image("jpeg", 30, 20), 6);
    assertThat(contains(noted, SECRET)).isTrue();
    Artwork artwork = Artwork.of(picture(), noted, LIMITS);
    assertThat(artwork.mediaType()).isEqualTo("image/jpeg");
    assertThat(contains(artwork.bytes(), SECRET)).isFalse();
    assertThat(contains(artwork.bytes(), "Exif".getBytes(StandardCharsets.US_ASCII))).isFalse();
    BufferedImage upright = read(artwork);
    assertThat(upright.getWidth()).isEqualTo(20);
    assertThat(upright.getHeight()).isEqualTo(30);
    // What was at the left is at the top once the picture is turned to the right.
    assertThat(new Color(upright.getRGB(10, 2)).getRed()).isGreaterThan(200);
    assertThat(new Color(upright.getRGB(10, 28)).getRed()).isLessThan(60);
  }

  @Test
  void what_is_hung_behind_a_picture_is_left_behind() throws Exception {
    byte[] image = image("png", 3, 3);
    byte[] both = Arrays.copyOf(image, image.length + SECRET.length);
    System.arraycopy(SECRET, 0, both, image.length, SECRET.length);
    assertThat(contains(Artwork.of(picture(), both, LIMITS).bytes(), SECRET)).isFalse();
  }

  @Test
  void a_picture_of_too_many_pixels_is_refused_before_it_is_drawn() {
    assertThatThrownBy(() -> Artwork.of(picture(), hugePng(), LIMITS))
        .isInstanceOf(Artwork.Unfit.class)
        .hasMessageContaining("2500000000 pixels");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<html><script>alert(1)</script></html>",
        "GIF89a",
        "%PDF-1.7",
        "II*\0",
        "BM",
        "PK\3\4",
        "RIFF\0\0\0\0WEBP"
      })
  void what_is_no_picture_is_refused(String start) {
    assertThatThrownBy(
            () ->
                Artwork.of(picture(), (start + "x").getBytes(StandardCharsets.ISO_8859_1), LIMITS))
        .isInstanceOf(Artwork.Unfit.class)
        .hasMessageContaining("is not a PNG or JPEG picture");
  }

  @Test
  void a_broken_picture_is_refused() throws Exception {
    for (String format : new String[] {"png", "jpeg"}) {
      byte[] image = image(format, 30, 20);
      assertThatThrownBy(() -> Artwork.of(picture(), Arrays.copyOf(image, 12), LIMITS))
          .isInstanceOf(Artwork.Unfit.class)
          .hasMessageContaining("cannot be read");
    }
  }

  @Test
  void a_picture_is_no_film_and_a_film_no_picture() throws Exception {
    byte[] image = image("png", 3, 3);
    assertThatThrownBy(() -> Artwork.of(film(), image, LIMITS))
        .hasMessageContaining("is not a whole MP4 or WebM film");
    assertThatThrownBy(() -> Artwork.of(picture(), Films.webm(), LIMITS))
        .hasMessageContaining("is not a PNG or JPEG picture");
  }

  @Test
  void what_is_too_large_is_refused() {
    assertThatThrownBy(() -> Artwork.of(film(), new byte[(1 << 20) + 1], LIMITS))
        .hasMessageContaining("bytes");
  }

  private static Stimulus picture() {
    return new Stimulus("bottle", Stimulus.Kind.IMAGE, "The bottle", "A bottle.", "");
  }

  private static Stimulus film() {
    return new Stimulus("film", Stimulus.Kind.VIDEO, "The film", "A bottle is filled.", "");
  }

  /** Red on the left, black on the right. */
  private static byte[] image(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width / 2; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, Color.RED.getRGB());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static BufferedImage read(Artwork artwork) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(artwork.bytes()));
  }

  private static byte[] withPngNote(byte[] png) {
    int afterHeader = 33;
    byte[] type = "tEXt".getBytes(StandardCharsets.US_ASCII);
    byte[] note =
        ("Comment\0" + new String(SECRET, StandardCharsets.US_ASCII))
            .getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(type);
    check.update(note);
    return ByteBuffer.allocate(png.length + 12 + note.length)
        .put(png, 0, afterHeader)
        .putInt(note.length)
        .put(type)
        .put(note)
        .putInt((int) check.getValue())
        .put(png, afterHeader, png.length - afterHeader)
        .array();
  }

  /** An Exif note of one field, the orientation, and something one would not want to tell. */
  private static byte[] withExif(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + SECRET.length);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    exif.putInt(0).put(SECRET);
    return ByteBuffer.allocate(jpeg.length + 4 + exif.capacity())
        .put(jpeg, 0, 2)
        .putShort((short) 0xFFE1)
        .putShort((short) (2 + exif.capacity()))
        .put(exif.array())
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** A few bytes that announce 50,000 by 50,000 pixels. */
  private static byte[] hugePng() throws IOException {
    byte[] png = image("png", 3, 3);
    ByteBuffer bytes = ByteBuffer.wrap(png);
    bytes.putInt(16, 50_000).putInt(20, 50_000);
    CRC32 check = new CRC32();
    check.update(png, 12, 17);
    bytes.putInt(29, (int) check.getValue());
    return png;
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .contains(new String(part, StandardCharsets.ISO_8859_1));
  }
}
