package dev.halfsilver.wire;

import dev.halfsilver.study.Guide;
import java.util.Map;

/**
 * A guide as its writer hands it in: its stimuli still go by the names they have in it, and their
 * bytes are still to be stored.
 *
 * @param sources where the bytes of each image and video are, by the stimulus's name
 */
public record GuideDraft(Guide guide, Map<String, Source> sources) {
  /** Where a stimulus's bytes are. */
  public sealed interface Source {
    /** In a file, named as seen from the guide's own folder. */
    record File(String name) implements Source {}

    /** Here. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes) implements Source {}
  }

  public GuideDraft {
    sources = Map.copyOf(sources);
  }
}
