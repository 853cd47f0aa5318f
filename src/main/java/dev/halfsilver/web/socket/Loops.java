package dev.halfsilver.web.socket;

import io.netty.channel.EventLoop;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All threads that serve connections. */
public final class Loops {
  private final Map<EventLoop, Loop> loops = new ConcurrentHashMap<>();

  public Loop of(EventLoop thread) {
    return loops.computeIfAbsent(thread, Loop::new);
  }

  public void stop() {
    loops.values().forEach(Loop::stop);
  }
}
