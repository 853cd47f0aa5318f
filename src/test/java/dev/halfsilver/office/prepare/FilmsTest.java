package dev.halfsilver.office.prepare;

import static dev.halfsilver.office.prepare.Films.box;
import static dev.halfsilver.office.prepare.Films.mp4;
import static dev.halfsilver.office.prepare.Films.text;
import static dev.halfsilver.office.prepare.Films.together;
import static dev.halfsilver.office.prepare.Films.webm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.room.Stimulus;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A film is one from its first byte to its last, and is then taken as it is. */
class FilmsTest {
  private static final Artwork.Limits LIMITS = new Artwork.Limits(1 << 20, 1 << 20);

  @Test
  void a_whole_film_is_taken_as_it_is() throws Exception {
    assertThat(take(webm()).mediaType()).isEqualTo("video/webm");
    assertThat(take(webm()).bytes()).isEqualTo(webm());
    for (String brand : new String[] {"isom", "mp42", "avc1", "M4V ", "iso6"}) {
      assertThat(take(mp4(brand)).mediaType()).as(brand).isEqualTo("video/mp4");
    }
  }

  @Test
  void a_film_in_fragments_and_one_with_long_boxes_are_films_too() throws Exception {
    byte[] moov = box("moov", together(box("mvhd", new byte[10]), box("trak")));
    byte[] fragments =
        together(box("ftyp", together(text("iso5"), new byte[4])), moov, box("moof"), box("mdat"));
    byte[] large =
        together(
            box("ftyp", together(text("isom"), new byte[4])),
            moov,
            ByteBuffer.allocate(20).putInt(1).put(text("mdat")).putLong(20).array());
    assertThat(Mp4.isFilm(fragments)).isTrue();
    assertThat(Mp4.isFilm(large)).isTrue();
  }

  @Test
  void twenty_bytes_that_say_film_are_none() {
    byte[] said = Arrays.copyOf(together(new byte[] {0, 0, 0, 20}, text("ftyp"), text("qt  ")), 20);
    assertThat(Mp4.isFilm(said)).isFalse();
    assertThat(Mp4.isFilm(Arrays.copyOf(box("ftyp", text("isom")), 20))).isFalse();
    assertThat(WebM.isFilm(new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 1, 2})).isFalse();
  }

  @Test
  void a_film_of_another_make_is_none() throws Exception {
    assertThat(Mp4.isFilm(mp4("qt  "))).isFalse();
    assertThat(Mp4.isFilm(mp4("heic"))).isFalse();
    byte[] matroska = webm();
    int at = new String(matroska, StandardCharsets.ISO_8859_1).indexOf("webm");
    matroska[at] = 'm';
    assertThat(WebM.isFilm(matroska)).isFalse();
  }

  @Test
  void a_film_without_pictures_is_none() {
    byte[] kind = box("ftyp", together(text("isom"), new byte[4]));
    byte[] moov = box("moov", together(box("mvhd"), box("trak")));
    assertThat(Mp4.isFilm(together(kind, moov))).isFalse();
    assertThat(Mp4.isFilm(together(kind, box("mdat")))).isFalse();
    assertThat(Mp4.isFilm(together(kind, box("moov", box("mvhd")), box("mdat")))).isFalse();
    assertThat(Mp4.isFilm(together(moov, kind, box("mdat")))).isFalse();
  }

  @Test
  void a_film_that_is_cut_off_or_goes_on_after_its_end_is_none() throws Exception {
    for (byte[] whole : new byte[][] {mp4("isom"), webm()}) {
      int step = Math.max(1, whole.length / 300);
      for (int length = 0; length < whole.length; length += step) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThat(Mp4.isFilm(cut) || WebM.isFilm(cut)).as("cut at %d", length).isFalse();
      }
      byte[] more = Arrays.copyOf(whole, whole.length + 3);
      assertThat(Mp4.isFilm(more) || WebM.isFilm(more)).isFalse();
    }
  }

  @Test
  void whatever_the_bytes_are_there_is_an_answer() throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    for (byte[] whole : new byte[][] {mp4("isom"), Arrays.copyOf(webm(), 600)}) {
      for (int i = 0; i < 20_000; i++) {
        byte[] bytes = whole.clone();
        for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
          bytes[random.nextInt(Math.min(120, bytes.length))] = (byte) random.nextInt(256);
        }
        boolean _ = Mp4.isFilm(bytes);
        boolean _ = WebM.isFilm(bytes);
      }
    }
  }

  private static Artwork take(byte[] bytes) throws Artwork.Unfit {
    return Artwork.of(
        new Stimulus("film", Stimulus.Kind.VIDEO, "The film", "A bottle is filled.", ""),
        bytes,
        LIMITS);
  }
}
