package dev.halfsilver.wire;

import java.util.Base64;

/** Reads where a stimulus's bytes are. */
final class StimulusSource {
  private StimulusSource() {}

  static GuideDraft.Source file(Fields fields) {
    return new GuideDraft.Source.File(fields.text("file"));
  }

  static GuideDraft.Source data(Fields fields) {
    try {
      return new GuideDraft.Source.Bytes(Base64.getDecoder().decode(fields.text("data")));
    } catch (IllegalArgumentException _) {
      if (fields.given("data").isPresent()) {
        fields.wrong("data", "should be bytes in base64");
      }
      return new GuideDraft.Source.Bytes(new byte[0]);
    }
  }
}
