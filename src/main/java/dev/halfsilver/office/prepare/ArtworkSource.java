package dev.halfsilver.office.prepare;

import dev.halfsilver.wire.GuideDraft;
import java.util.function.Function;

/** Gets the bytes of a stimulus from where its guide says they are. */
public interface ArtworkSource {
  /** For a guide that came over a network: everything comes with it. */
  ArtworkSource UPLOADED =
      source ->
          switch (source) {
            case GuideDraft.Source.Bytes given -> given.bytes();
            case GuideDraft.Source.File _ ->
                throw new IllegalArgumentException("a file cannot come over the network");
          };

  /** Gets them. */
  byte[] bytes(GuideDraft.Source source);

  /**
   * For a guide on disk.
   *
   * @param files reads a file that is named as seen from the guide
   */
  static ArtworkSource beside(Function<String, byte[]> files) {
    return source ->
        switch (source) {
          case GuideDraft.Source.File file -> files.apply(file.name());
          case GuideDraft.Source.Bytes given -> given.bytes();
        };
  }
}
