package dev.halfsilver.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.office.settings.Catalogue;
import dev.halfsilver.office.settings.Settings;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.store.Recorded;
import dev.halfsilver.store.Records;
import dev.halfsilver.study.SessionId;
import dev.halfsilver.web.TestFacility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long transcript is sent while it is written, to clients who read it and to those who do not.
 */
@Timeout(120)
final class StreamedTranscriptTest {
  private static final int ENTRIES = 10_000;
  private static final String MINE = "/api/transcript?format=jsonl";

  @TempDir private Path folder;

  @Test
  void every_entry_arrives_once_and_in_order() throws Exception {
    try (LongSession session = new LongSession(folder, 600)) {
      HttpResponse<String> response = session.fetch();

      assertThat(response.statusCode()).isEqualTo(200);
      List<String> lines = response.body().lines().toList();
      assertThat(lines.getFirst()).contains("\"entries\":" + ENTRIES);
      assertThat(lines.stream().skip(1).map(StreamedTranscriptTest::said))
          .isEqualTo(IntStream.rangeClosed(1, ENTRIES).mapToObj(i -> i + " line " + i).toList());
    }
  }

  @Test
  void a_proxy_that_speaks_the_older_http_gets_all_of_it_too() throws Exception {
    try (LongSession session = new LongSession(folder, 600);
        Reader proxy = session.reader(session.path(), session.key(), "1.0")) {
      String answer = proxy.rest();
      assertThat(answer).startsWith("HTTP/1.0 200 ").endsWith("\n");
      assertThat(answer.lines().filter(line -> line.startsWith("{"))).hasSize(1 + ENTRIES);
    }
  }

  @Test
  void readers_who_do_not_read_stop_nobody_and_who_hangs_up_makes_room() throws Exception {
    try (LongSession session = new LongSession(folder, 600)) {
      List<Reader> idle = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        idle.add(session.reader(session.path(), session.key(), "1.1"));
        assertThat(idle.getLast().status(30_000)).isEqualTo("200");
      }
      assertThat(session.fetch().statusCode()).isEqualTo(200);
      do {
        assertThat(idle).hasSizeLessThan(100);
        idle.add(session.reader(session.path(), session.key(), "1.1"));
      } while (!idle.getLast().status(200).equals("503"));
      assertThat(idle.getLast().rest()).contains("Retry-After: 60", "\"code\":\"busy\"");
      try (RawClient ana = session.house.seated(session.prepared.first("participant"))) {
        assertThat(ana).isNotNull();
      }

      for (Reader reader : idle) {
        reader.close();
      }
      while (session.fetch().statusCode() == 503) {
        Thread.onSpinWait();
      }
      assertThat(session.fetch().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_moderator_has_two_at_a_time_until_they_took_too_long() throws Exception {
    try (LongSession session = new LongSession(folder, 2)) {
      String token = session.house.token(session.prepared.first("moderator"));
      try (Reader first = session.reader(MINE, token, "1.1");
          Reader second = session.reader(MINE, token, "1.1")) {
        assertThat(first.status(30_000)).isEqualTo("200");
        assertThat(second.status(30_000)).isEqualTo("200");
        HttpResponse<String> third = session.house.get(MINE, token);
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.body()).contains("too_frequent");
        assertThat(session.fetch().statusCode()).isEqualTo(200);

        while (session.house.get(MINE, token).statusCode() == 429) {
          Thread.onSpinWait();
        }
        assertThat(first.rest()).isNotEmpty().doesNotEndWith("\r\n0\r\n\r\n");
      }
    }
  }

  private static String said(String line) {
    return line.replaceFirst("^\\{\"order\":(\\d+),.* in (line \\d+)\\..*$", "$1 $2");
  }

  /** A server with one session that has a long record. */
  private static final class LongSession implements AutoCloseable {
    private final TestFacility house;
    private final TestFacility.Prepared prepared;

    LongSession(Path folder, int documentSeconds) throws Exception {
      house =
          TestFacility.open(
              Settings.defaults().with(Catalogue.HTTP_DOCUMENT_SECONDS, documentSeconds), folder);
      prepared = house.prepare(2, 1);
      Records records = new Records();
      List<Recorded> talk = new ArrayList<>();
      for (int i = 1; i <= ENTRIES; i++) {
        talk.add(records.said("This is what was said in line " + i + "."));
      }
      Records.append(house.facility().store(), new SessionId(prepared.id()), talk).join();
    }

    String path() {
      return "/api/sessions/" + prepared.id() + "/transcript?format=jsonl";
    }

    String key() {
      return house.facility().secrets().apiKey();
    }

    HttpResponse<String> fetch() throws Exception {
      return house.get(path(), key());
    }

    Reader reader(String path, String bearer, String version) throws IOException {
      return new Reader(house.port(), path, bearer, version);
    }

    @Override
    public void close() {
      house.close();
    }
  }

  /** Somebody who asks, has little room for an answer, and reads it when told to. */
  private static final class Reader implements AutoCloseable {
    private static final int ROOM = 4_096;

    private final Socket socket = new Socket();
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    Reader(int port, String path, String bearer, String version) throws IOException {
      socket.setReceiveBufferSize(ROOM);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/%s\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                  .formatted(path, version, bearer)
                  .getBytes(StandardCharsets.US_ASCII));
    }

    /** The status, or nothing when there is no answer so soon. */
    String status(int millis) throws IOException {
      socket.setSoTimeout(millis);
      try {
        byte[] line = socket.getInputStream().readNBytes(12);
        read.write(line);
        return new String(line, StandardCharsets.US_ASCII).substring(9);
      } catch (SocketTimeoutException _) {
        return "";
      }
    }

    /** All that comes until the connection ends. */
    String rest() throws IOException {
      socket.setSoTimeout(30_000);
      InputStream in = socket.getInputStream();
      try {
        for (int one = in.read(); one >= 0; one = in.read()) {
          read.write(one);
        }
      } catch (SocketException _) {
        // It was cut.
      }
      return read.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
