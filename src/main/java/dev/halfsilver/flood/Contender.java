package dev.halfsilver.flood;

import dev.halfsilver.flood.crowd.Host;

/** A server that is measured. */
interface Contender extends Host, AutoCloseable {
  String name();

  Child process();

  @Override
  void close();
}
