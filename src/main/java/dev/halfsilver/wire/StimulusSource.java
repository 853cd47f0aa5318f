package dev.halfsilver.wire;

import java.util.Base64;

/** Reads where a stimulus's bytes are. */
final class StimulusSource {
  private StimulusSource() {}

  static GuideDraft.Source file(Fields fields) throws MalformedGuide {
    return new GuideDraft.Source.File(fields.text("file"));
  }

  static GuideDraft.Source data(Fields fields) throws MalformedGuide {
    try {
      return new GuideDraft.Source.Bytes(Base64.getDecoder().decode(fields.text("data")));
    } catch (IllegalArgumentException e) {
      throw fields.malformed("data", "should be bytes in base64");
    }
  }
}
