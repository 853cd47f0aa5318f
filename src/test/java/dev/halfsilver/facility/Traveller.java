package dev.halfsilver.facility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.people.Address;
import dev.halfsilver.people.Person;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.room.Channel;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Somebody on a train: their connection ends in every way and at any byte, and each time they come
 * back and go on after the last whole entry that they have.
 */
final class Traveller {
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int AND_CLOSE = 0x88;
  private static final byte[] GOODBYE = {0x03, (byte) 0xE8};
  private static final byte[] HALF_A_FRAME =
      Arrays.copyOf(new byte[] {(byte) 0x81, (byte) 0x94, 1, 2, 3, 4, '{'}, 11);

  private final Address server;
  private final String token;
  private final SplittableRandom random;
  private final Map<Channel, List<String>> heard = new HashMap<>();
  private String epoch = "";

  Traveller(Address server, Person person, long seed) {
    this.server = server;
    this.token = person.token();
    this.random = new SplittableRandom(seed);
  }

  /** What was said on each channel, in the order in which it came. */
  Map<Channel, List<String>> heard() {
    return heard;
  }

  void isCutOff(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      switch (random.nextInt(6)) {
        case 0 -> goesWithAGoodbye();
        case 1 -> goesBeforeSayingHello();
        case 2 -> isInterrupted(RawClient::close);
        case 3 -> isInterrupted(Traveller::goesInTheMiddleOfAFrame);
        default -> isInterrupted(RawClient::cut);
      }
    }
  }

  /** Comes once more and stays until nothing is missing. */
  void arrives() throws IOException {
    try (RawClient line = open(new Scissors())) {
      hello(line);
      while (!hears(line.receive())) {
        // There is more to come.
      }
    }
  }

  private void goesWithAGoodbye() throws IOException {
    try (RawClient line = open(new Scissors())) {
      hello(line);
      for (int i = random.nextInt(12); i > 0; i--) {
        boolean _ = hears(line.receive());
      }
      line.frame(AND_CLOSE, GOODBYE);
      RawClient.Received frame = line.receive();
      for (; frame.opcode() != CLOSE; frame = line.receive()) {
        boolean _ = hears(frame);
      }
    }
  }

  private void goesBeforeSayingHello() throws IOException {
    try (RawClient line = open(new Scissors())) {
      goesInTheMiddleOfAFrame(line);
    }
  }

  /** The connection ends after some byte of what the server sends. */
  private void isInterrupted(Ending ending) throws IOException {
    Scissors scissors = new Scissors();
    try (RawClient line = open(scissors)) {
      scissors.cutAfter(random.nextInt(4_000));
      try {
        hello(line);
        while (true) {
          boolean _ = hears(line.receive());
        }
      } catch (Snip _) {
        ending.of(line);
      }
    }
  }

  private static void goesInTheMiddleOfAFrame(RawClient line) throws IOException {
    line.send(HALF_A_FRAME);
    line.close();
  }

  private RawClient open(OutputStream tape) throws IOException {
    return RawClient.open(server.base().getPort(), server.base().toString(), tape);
  }

  private void hello(RawClient line) throws IOException {
    ObjectNode have = Json.MAPPER.createObjectNode();
    heard.forEach((channel, entries) -> have.put(channel.toString(), entries.size()));
    line.hello(token, epoch, have);
  }

  /** Takes in what came; whether it says that nothing is missing. */
  private boolean hears(RawClient.Received frame) throws IOException {
    if (frame.opcode() != TEXT) {
      throw new AssertionError("not cut off but closed: " + frame.text());
    }
    JsonNode told = Json.MAPPER.readTree(frame.payload());
    if (told.path("type").asText().equals("welcome")) {
      epoch = told.path("epoch").asText();
    }
    if (told.path("type").asText().equals("entry")) {
      Channel channel = Channel.parse(told.path("channel").asText());
      List<String> entries = heard.computeIfAbsent(channel, _ -> new ArrayList<>());
      if (told.path("seq").asInt() != entries.size() + 1) {
        throw new AssertionError("after " + entries.size() + " came " + told);
      }
      entries.add(frame.text());
    }
    return told.path("type").asText().equals("live");
  }

  /** How a connection ends that was interrupted. */
  private interface Ending {
    void of(RawClient line) throws IOException;
  }

  /** Lets so many bytes through and then no more. */
  private static final class Scissors extends OutputStream {
    private long left = Long.MAX_VALUE;

    void cutAfter(int bytes) {
      left = bytes;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      left -= count;
      if (left < 0) {
        throw new Snip();
      }
    }
  }

  private static final class Snip extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
