package dev.halfsilver.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.wire.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;

/** A WebSocket client that can also be wrong in every way there is. */
public final class RawClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int CLOSE = 8;
  private static final int PING = 9;

  private final Socket socket;
  private final DataInputStream in;
  private int commands;

  private RawClient(Socket socket, OutputStream tape) throws IOException {
    this.socket = socket;
    this.in =
        new DataInputStream(new Taped(new BufferedInputStream(socket.getInputStream()), tape));
  }

  /** A frame as it came. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Received(int opcode, byte[] payload) {
    public String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }
  }

  /** Only connects. */
  public static RawClient connect(int port) throws IOException {
    return connect(port, OutputStream.nullOutputStream());
  }

  private static RawClient connect(int port, OutputStream tape) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.setTcpNoDelay(true);
    return new RawClient(socket, tape);
  }

  /** Connects and opens a socket. */
  public static RawClient open(int port, String origin) throws IOException {
    return open(port, origin, "");
  }

  /** The same with further headers. */
  public static RawClient open(int port, String origin, String more) throws IOException {
    return open(connect(port), origin, more);
  }

  /** The same, and puts every byte that is read on a tape. */
  public static RawClient open(int port, String origin, OutputStream tape) throws IOException {
    return open(connect(port, tape), origin, "");
  }

  /** From here on it does not mind when nothing comes for long. */
  void waitsForEver() throws IOException {
    socket.setSoTimeout(0);
  }

  private static RawClient open(RawClient client, String origin, String more) throws IOException {
    String answer = client.ask(upgrade(origin, more));
    assertThat(answer).startsWith("HTTP/1.1 101 ");
    return client;
  }

  /** Sends one request and reads the whole answer, to the end of the connection. */
  public static String answer(int port, String request) throws IOException {
    ByteArrayOutputStream tape = new ByteArrayOutputStream();
    try (RawClient client = connect(port, tape)) {
      client.send(request.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(client.isOver()).isTrue();
    }
    return tape.toString(StandardCharsets.ISO_8859_1);
  }

  /** A request for a socket that is as it must be, with further headers. */
  public static String upgrade(String origin, String more) {
    return "GET /socket HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: "
        + origin
        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + "Sec-WebSocket-Protocol: halfsilver.v1\r\n"
        + more
        + "\r\n";
  }

  /** Sends a request and reads the head of the answer. */
  public String ask(String request) throws IOException {
    send(request.getBytes(StandardCharsets.ISO_8859_1));
    return head();
  }

  public String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    return head.toString();
  }

  public synchronized void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Sends one frame, masked. */
  public void frame(int firstByte, byte[] payload) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(firstByte);
    if (payload.length < 126) {
      frame.write(0x80 | payload.length);
    } else {
      frame.write(0x80 | 126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    }
    byte[] mask = {1, 2, 3, 4};
    frame.writeBytes(mask);
    for (int i = 0; i < payload.length; i++) {
      frame.write(payload[i] ^ mask[i % 4]);
    }
    send(frame.toByteArray());
  }

  public void text(String text) throws IOException {
    frame(0x81, text.getBytes(StandardCharsets.UTF_8));
  }

  public void hello(String token) throws IOException {
    hello(token, Json.MAPPER.createObjectNode());
  }

  public void hello(String token, ObjectNode have) throws IOException {
    hello(token, "", have);
  }

  /**
   * The same of a history that has a name.
   *
   * @param epoch no name when it is empty
   */
  public void hello(String token, String epoch, ObjectNode have) throws IOException {
    ObjectNode hello = Json.MAPPER.createObjectNode().put("type", "hello").put("token", token);
    hello.set("have", have);
    if (!epoch.isEmpty()) {
      hello.put("epoch", epoch);
    }
    text(hello.toString());
  }

  /** Asks for something under a new id, which is returned. */
  public String command(String type, String... fields) throws IOException {
    String id = "test-command-" + commands++;
    ObjectNode command = Json.MAPPER.createObjectNode().put("type", type).put("id", id);
    for (int i = 0; i < fields.length; i += 2) {
      command.put(fields[i], fields[i + 1]);
    }
    text(command.toString());
    return id;
  }

  /** Asks for something and waits until it was done. */
  public JsonNode did(String type, String... fields) throws IOException {
    String id = command(type, fields);
    JsonNode answer = await(frame -> frame.path("id").asText().equals(id));
    assertThat(answer.path("type").asText()).as(answer.toString()).isEqualTo("ack");
    return answer;
  }

  /** The next frame of a type. */
  public JsonNode await(String type) throws IOException {
    return await(frame -> frame.path("type").asText().equals(type));
  }

  /** The next frame that is the right one. */
  public JsonNode await(Predicate<JsonNode> right) throws IOException {
    while (true) {
      Received received = receive();
      assertThat(received.opcode()).as("not closed: " + received.text()).isNotEqualTo(CLOSE);
      if (received.opcode() == 1) {
        JsonNode frame = Json.MAPPER.readTree(received.payload());
        if (right.test(frame)) {
          return frame;
        }
      }
    }
  }

  /** Reads one frame. */
  public Received receive() throws IOException {
    int opcode = in.readUnsignedByte() & 0x0F;
    int length = in.readUnsignedByte();
    long size = length == 127 ? in.readLong() : length == 126 ? in.readUnsignedShort() : length;
    byte[] payload = new byte[(int) size];
    in.readFully(payload);
    return new Received(opcode, payload);
  }

  /** Reads on until the server closes, and answers with number and name. */
  public String closeReason() throws IOException {
    long begun = System.nanoTime();
    while (true) {
      Received received = receive();
      assertThat(System.nanoTime() - begun).as("not closed").isLessThan(PATIENCE.toNanos());
      if (received.opcode() == CLOSE) {
        int number = ((received.payload()[0] & 0xFF) << 8) | (received.payload()[1] & 0xFF);
        return number
            + " "
            + new String(
                received.payload(), 2, received.payload().length - 2, StandardCharsets.US_ASCII);
      }
      if (received.opcode() == PING) {
        frame(0x8A, received.payload());
      }
    }
  }

  /** Whether the connection is over, after whatever is still to be read. */
  public boolean isOver() {
    try {
      while (in.read() >= 0) {
        // What comes before the end does not matter.
      }
      return true;
    } catch (IOException e) {
      return !(e instanceof SocketTimeoutException);
    }
  }

  /** Cuts the connection at once: the server is told of a reset and nothing else. */
  public void cut() throws IOException {
    try {
      socket.setSoLinger(true, 0);
    } catch (SocketException _) {
      // It has ended already.
    }
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Notes what is read. */
  private static final class Taped extends FilterInputStream {
    private final OutputStream tape;

    Taped(InputStream in, OutputStream tape) {
      super(in);
      this.tape = tape;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      if (read >= 0) {
        tape.write(read);
      }
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int read = super.read(bytes, from, most);
      if (read > 0) {
        tape.write(bytes, from, read);
      }
      return read;
    }
  }
}
