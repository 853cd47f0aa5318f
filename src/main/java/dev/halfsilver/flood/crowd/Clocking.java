package dev.halfsilver.flood.crowd;

/** Is told how late everything was; always on the crowd's thread. */
interface Clocking {
  /** Takes no notice. */
  Clocking NONE =
      new Clocking() {
        @Override
        public void acked(Group group, long stamp, long late) {}

        @Override
        public void heard(Group group, long stamp, long late) {}
      };

  /** An author knows that the message with this stamp is kept. */
  void acked(Group group, long stamp, long late);

  /** Somebody in front of the mirror has heard it. */
  void heard(Group group, long stamp, long late);
}
