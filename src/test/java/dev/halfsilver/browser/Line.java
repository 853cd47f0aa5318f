package dev.halfsilver.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A network line that can be cut. A browser that is told to be offline keeps its open sockets, so
 * what a tunnel does to a phone must be done between the phone and the house.
 */
final class Line implements AutoCloseable {
  private final ServerSocket near;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Set<Socket> silent = ConcurrentHashMap.newKeySet();
  private volatile int far;
  private volatile boolean cut;
  private volatile boolean answersGetLost;
  private volatile Queue<ByteArrayOutputStream> heard = new ConcurrentLinkedQueue<>();
  private volatile boolean listening;

  Line() {
    try {
      near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where browsers find the house, as an origin. */
  String origin() {
    return "http://127.0.0.1:" + near.getLocalPort();
  }

  void leadTo(int port) {
    far = port;
    Thread.ofVirtual().start(this::accept);
  }

  /** The house is at another port from now on. */
  void leadsNowTo(int port) {
    far = port;
  }

  /** Ends every connection, and every new one at once. */
  void cut() {
    cut = true;
    hangUp();
  }

  /** What is sent still arrives, but no answer comes back. */
  void loseAnswers() {
    answersGetLost = true;
  }

  /** What is connected now carries nothing any more, as on a network that was left. New ones do. */
  void fallsSilent() {
    silent.addAll(open);
  }

  /** New connections work again. Old ones never will. */
  void mend() {
    hangUp();
    answersGetLost = false;
    cut = false;
  }

  /** From now on keeps what comes to the browsers on new connections. */
  void listen() {
    heard = new ConcurrentLinkedQueue<>();
    listening = true;
  }

  /** What came on each connection, as it was on the wire. Only files are packed. */
  List<String> heard() {
    listening = false;
    return heard.stream().map(bytes -> bytes.toString(UTF_8)).toList();
  }

  @Override
  public void close() {
    cut();
    end(near);
  }

  private void accept() {
    while (!near.isClosed()) {
      try {
        carry(near.accept());
      } catch (IOException _) {
        // Whoever called, called in vain.
      }
    }
  }

  private void carry(Socket caller) throws IOException {
    if (cut) {
      caller.close();
      return;
    }
    Socket house = dial(caller);
    open.add(caller);
    open.add(house);
    Thread.ofVirtual().start(() -> carry(caller, house, false));
    Thread.ofVirtual().start(() -> carry(house, caller, true));
  }

  /** The house's end; who calls while it is closed is hung up on. */
  private Socket dial(Socket caller) throws IOException {
    try {
      return new Socket(InetAddress.getLoopbackAddress(), far);
    } catch (IOException e) {
      caller.close();
      throw e;
    }
  }

  private void carry(Socket from, Socket to, boolean answers) {
    byte[] bytes = new byte[16 * 1024];
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    if (answers && listening) {
      heard.add(copy);
    }
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        if (answers && listening) {
          copy.write(bytes, 0, n);
        }
        if (!silent.contains(from) && (!answers || !answersGetLost)) {
          out.write(bytes, 0, n);
        }
      }
    } catch (IOException _) {
      // The other end is told by the closing of both.
    }
    for (Set<Socket> sockets : List.of(open, silent)) {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private void hangUp() {
    open.forEach(Line::end);
  }

  private static void end(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception _) {
      // It is ended either way.
    }
  }
}
