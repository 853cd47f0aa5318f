package dev.halfsilver.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One part of a file, or all of it. */
final class ByteRangeTest {
  @Test
  void aPartWithinTheFileIsThatPart() {
    assertThat(ByteRange.read("bytes=0-0", 10)).contains(new ByteRange(0, 0));
    assertThat(ByteRange.read("bytes=3-", 10)).contains(new ByteRange(3, 9));
    assertThat(ByteRange.read("bytes=3-99", 10)).contains(new ByteRange(3, 9));
    assertThat(ByteRange.read("bytes=-4", 10)).contains(new ByteRange(6, 9));
    assertThat(ByteRange.read("bytes=-99", 10)).contains(new ByteRange(0, 9));
  }

  @Test
  void anythingElseIsAllOfIt() {
    for (String header :
        new String[] {
          null,
          "",
          "bytes=-",
          "bytes=5-3",
          "bytes=10-",
          "bytes=0-1,3-4",
          "lines=0-1",
          "bytes=a-b",
          "bytes=-0",
          "bytes=99999999999999999999-"
        }) {
      assertThat(ByteRange.read(header, 10)).as(String.valueOf(header)).isEmpty();
    }
  }
}
