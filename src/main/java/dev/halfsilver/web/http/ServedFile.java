package dev.halfsilver.web.http;

/**
 * A file of an edition, as it is sent.
 *
 * @param packed the same by gzip, or the same bytes where that would save nothing
 */
@SuppressWarnings("ArrayRecordComponent")
record ServedFile(String mediaType, byte[] bytes, byte[] packed) {
  static ServedFile of(WebFile file) {
    return new ServedFile(file.mediaType(), file.bytes(), file.packed());
  }

  boolean isPacked() {
    return packed.length < bytes.length;
  }
}
