package dev.halfsilver.live;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes threads that give way to all others where cores are few: what they do may take longer, but
 * nobody in front waits for it. On Linux a thread has a nice value of its own, which Java cannot
 * set; elsewhere these are threads like any other.
 */
public final class YieldingThreads {
  private static final Logger LOG = LoggerFactory.getLogger(YieldingThreads.class);
  private static final int THREADS = 0; // PRIO_PROCESS, which means a thread on Linux
  private static final int THIS_ONE = 0;
  private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

  private YieldingThreads() {}

  /**
   * Makes daemon threads with a number behind their name.
   *
   * @param nice from 1 to 19; at 5 a thread gets about a third, at 10 about a tenth of what one
   *     gets that does not give way
   */
  public static ThreadFactory named(String name, int nice) {
    ThreadFactory plain = Thread.ofPlatform().daemon().name(name, 1).factory();
    return work ->
        plain.newThread(
            () -> {
              giveWay(nice);
              work.run();
            });
  }

  @SuppressWarnings(
      "restricted") // Java asks for leave to call native code, which its options give.
  private static Optional<MethodHandle> setPriority() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.empty();
    }
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("setpriority")
        .map(
            function ->
                linker.downcallHandle(
                    function,
                    FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT)));
  }

  private static void giveWay(int nice) {
    if (SET_PRIORITY.isEmpty()) {
      return;
    }
    try {
      int failed = (int) SET_PRIORITY.get().invokeExact(THREADS, THIS_ONE, nice);
      if (failed != 0) {
        LOG.info("thread=does-not-give-way name={}", Thread.currentThread().getName());
      }
    } catch (Throwable e) { // Whatever a native call may throw: the thread works all the same.
      LOG.info("thread=does-not-give-way name={}", Thread.currentThread().getName(), e);
    }
  }
}
