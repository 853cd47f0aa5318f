package dev.halfsilver.store;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How soon a thread gets a core when there are fewer cores than threads that want one. Somebody in
 * front must not wait for observers' threads, nor for one that computes, and the system's usual
 * fairness would let them wait for milliseconds.
 *
 * <p>Java cannot say this, so Linux is told by its own call, sched_setattr(2). Where that is not to
 * be had, threads are threads like any other. Nobody may starve: a thread that got next to nothing
 * would keep all others waiting whenever the collector needs it to halt.
 */
public enum Urgency {
  /** For those in front: it takes the core from the others as soon as it has something to do. */
  PROMPT(0, 100_000),

  /** For those behind the mirror: it gets about a third of what others get. */
  YIELDING(5, 0),

  /** For what computes for long: it gets about a tenth. */
  PATIENT(10, 0);

  private static final Logger LOG = LoggerFactory.getLogger(Urgency.class);
  private static final int ATTRIBUTES_SIZE = 48;
  private static final long NICE_AT = 16;
  private static final long SLICE_AT = 24;
  private static final Optional<MethodHandle> SYSTEM_CALL = systemCall();

  private final int nice;
  private final long sliceNanos;

  /**
   * @param nice as in nice(1)
   * @param sliceNanos how long it wants to run at a time; 0 for the system's own choice. Who wants
   *     less gets it sooner.
   */
  Urgency(int nice, long sliceNanos) {
    this.nice = nice;
    this.sliceNanos = sliceNanos;
  }

  /** Makes daemon threads with a number behind their name. */
  public ThreadFactory threads(String name) {
    ThreadFactory plain = Thread.ofPlatform().daemon().name(name, 1).factory();
    return work ->
        plain.newThread(
            () -> {
              askForIt();
              work.run();
            });
  }

  private void askForIt() {
    if (SYSTEM_CALL.isEmpty()) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment attributes = arena.allocate(ATTRIBUTES_SIZE, 8);
      attributes.set(ValueLayout.JAVA_INT, 0, ATTRIBUTES_SIZE);
      attributes.set(ValueLayout.JAVA_INT, NICE_AT, nice);
      attributes.set(ValueLayout.JAVA_LONG, SLICE_AT, sliceNanos);
      long failed = (long) SYSTEM_CALL.get().invokeExact(number(), 0, attributes, 0);
      if (failed != 0) {
        LOG.info("thread=not-{} name={}", name().toLowerCase(Locale.ROOT), threadName());
      }
    } catch (Throwable e) { // Whatever a native call may throw: the thread works all the same.
      LOG.info("thread=not-{} name={}", name().toLowerCase(Locale.ROOT), threadName(), e);
    }
  }

  private static String threadName() {
    return Thread.currentThread().getName();
  }

  @SuppressWarnings("restricted") // Java asks for leave to call native code; its options give it.
  private static Optional<MethodHandle> systemCall() {
    if (!System.getProperty("os.name").equals("Linux") || number() == 0) {
      return Optional.empty();
    }
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("syscall")
        .map(
            function ->
                linker.downcallHandle(
                    function,
                    FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT),
                    Linker.Option.firstVariadicArg(1)));
  }

  /** The number of sched_setattr, which differs by machine; 0 for one that is not known here. */
  private static long number() {
    return switch (System.getProperty("os.arch")) {
      case "amd64" -> 314;
      case "aarch64" -> 274;
      default -> 0;
    };
  }
}
