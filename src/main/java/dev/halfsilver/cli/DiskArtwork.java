package dev.halfsilver.cli;

import dev.halfsilver.office.prepare.ArtworkSource;
import dev.halfsilver.wire.GuideDraft;

/** Gets stimuli from beside the guide that names them. */
final class DiskArtwork {
  private DiskArtwork() {}

  static ArtworkSource of(GuideFile guide) {
    return (_, source) ->
        switch (source) {
          case GuideDraft.Source.File file -> guide.bytes(file.name());
          case GuideDraft.Source.Bytes given -> given.bytes();
        };
  }
}
