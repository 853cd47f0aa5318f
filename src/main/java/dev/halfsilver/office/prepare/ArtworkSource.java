package dev.halfsilver.office.prepare;

import dev.halfsilver.room.Stimulus;
import dev.halfsilver.wire.GuideDraft;

/** Gets the bytes of a stimulus from where its guide says they are. */
public interface ArtworkSource {
  /**
   * Gets them.
   *
   * @throws Artwork.Unfit when they are not there
   */
  byte[] bytes(Stimulus stimulus, GuideDraft.Source source) throws Artwork.Unfit;
}
