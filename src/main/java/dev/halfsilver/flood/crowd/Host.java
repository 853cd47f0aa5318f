package dev.halfsilver.flood.crowd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/** A server that a crowd can come to. */
public interface Host {
  InetSocketAddress address();

  /** Prepares one room and brings back what its people need. Blocks. */
  List<Invitation> invite(Shape shape) throws IOException, InterruptedException;

  /** Whether people must join, be let in and be started before they may talk. */
  boolean hasRules();
}
