package dev.halfsilver.flood;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process holds after full collections. Its heap must be touched beforehand ({@link
 * #OPTIONS}): then the resident size changes only by what is outside of the heap, and what is
 * inside is what the collector says is in use. What the kernel holds for sockets is in neither.
 *
 * @param heap bytes of the heap in use
 * @param resident bytes of the whole process in memory, the whole heap included
 */
record Memory(long heap, long resident) {
  static final List<String> OPTIONS = List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch");

  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final Pattern RSS = Pattern.compile("Rss:\\s+(\\d+) kB");

  static Memory of(Child process) throws IOException, InterruptedException {
    jcmd(process, "GC.run");
    jcmd(process, "GC.run");
    long heap = first(USED, jcmd(process, "GC.heap_info"));
    Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
    return new Memory(heap, first(RSS, Files.readString(rollup)));
  }

  private static long first(Pattern kilobytes, String text) throws IOException {
    Matcher found = kilobytes.matcher(text);
    if (!found.find()) {
      throw new IOException("No memory figure in: " + text);
    }
    return Long.parseLong(found.group(1)) * 1_024;
  }

  private static String jcmd(Child process, String command)
      throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked =
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.waitFor() != 0) {
      throw new IOException("jcmd " + command + " failed: " + answer);
    }
    return answer;
  }
}
