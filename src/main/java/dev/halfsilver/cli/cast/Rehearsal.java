package dev.halfsilver.cli.cast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.office.prepare.Preparation.Invitation;
import dev.halfsilver.room.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A short session among one of each role: everything that is usual happens in it. */
public final class Rehearsal {
  private static final List<String> PAGES = List.of("/", "/join", "/participant", "/moderator");
  private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/v/[^\"]+)\"");
  private static final int MESSAGES = 200;

  private final HttpClient http;
  private final URI url;
  private final String origin;

  /**
   * Prepares it.
   *
   * @param url where the server is
   * @param origin what it calls itself
   */
  public Rehearsal(HttpClient http, URI url, String origin) {
    this.http = http;
    this.url = url;
    this.origin = origin;
  }

  /** Plays it to its end. */
  public void play(List<Invitation> invitations, String terms)
      throws IOException, InterruptedException {
    for (String page : PAGES) {
      Matcher file = FILE.matcher(get(url.resolve(page)));
      while (file.find()) {
        String _ = get(url.resolve(file.group(1)));
      }
    }
    Line moderator = seated(Role.MODERATOR, invitations);
    Line participant = seated(Role.PARTICIPANT, invitations);
    Line observer = seated(Role.OBSERVER, invitations);
    does(moderator, moderator.command("lead"));
    does(observer, observer.command("observe"));
    does(participant, participant.command("join").put("name", "Ana").put("terms", terms));
    String guest = invited(Role.PARTICIPANT, invitations).seat().id().value();
    does(moderator, moderator.command("admit").put("member", guest));
    does(moderator, moderator.command("start"));
    for (int i = 0; i < MESSAGES; i++) {
      participant.send(participant.frame("typing").put("channel", "floor").put("on", true));
      does(participant, participant.command("say").put("text", "Mine always leaks."));
      does(moderator, moderator.command("tell").put("to", guest).put("text", "Take your time."));
      does(observer, observer.command("remark").put("text", "Listen to her."));
    }
    does(moderator, moderator.command("close"));
    moderator.close();
    participant.close();
    observer.close();
  }

  /** Asks for a page as a browser or a monitor would. */
  public String get(URI page) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(page.getPath() + " was answered with " + answer.statusCode());
    }
    return answer.body();
  }

  private Line seated(Role role, List<Invitation> invitations)
      throws IOException, InterruptedException {
    Line line = new Line(http, url, origin);
    line.open(invited(role, invitations).link());
    return line;
  }

  private static Invitation invited(Role role, List<Invitation> invitations) {
    return invitations.stream()
        .filter(invitation -> invitation.seat().role() == role)
        .findFirst()
        .orElseThrow();
  }

  /** Waits until it is done, and past whatever else is heard before. */
  private static void does(Line line, ObjectNode command) throws IOException, InterruptedException {
    line.send(command);
    JsonNode heard = line.hear();
    while (!heard.path("id").equals(command.path("id")) && !heard.equals(Line.OVER)) {
      heard = line.hear();
    }
    if (!heard.path("type").asText().equals("ack")) {
      throw new IOException(command.path("type") + " was answered with " + heard);
    }
  }
}
