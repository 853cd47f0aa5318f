package dev.halfsilver.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.people.Invitation;
import dev.halfsilver.people.RawClient;
import dev.halfsilver.web.TestFacility;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences of docs/protocol.md that no example shows. */
class WhatTheProtocolSaysTest {
  @TempDir private Path folder;
  private TestFacility house;
  private TestFacility.Prepared session;

  @BeforeEach
  void opens() throws Exception {
    house = TestFacility.open(folder);
    session = house.prepare(3, 1);
  }

  @AfterEach
  void closes() {
    house.close();
  }

  @Test
  void a_frame_with_a_field_too_few_too_many_or_twice_is_malformed() throws Exception {
    for (String frame :
        new String[] {
          "{\"type\":\"hello\",\"token\":\"a.b.c\"}",
          "{\"type\":\"hello\",\"have\":{}}",
          "{\"type\":\"hello\",\"token\":\"a.b.c\",\"have\":{},\"more\":1}",
          "{\"type\":\"hello\",\"token\":\"a.b.c\",\"token\":\"a.b.c\",\"have\":{}}",
          "{\"type\":\"hello\",\"token\":\"a.b.c\",\"have\":{}} {}"
        }) {
      try (RawClient client = house.socket()) {
        client.text(frame);
        assertThat(client.closeReason()).as(frame).isEqualTo("4400 malformed");
      }
    }
  }

  @Test
  void a_number_for_a_channel_counts_once_it_is_read_and_never_for_one_that_is_not()
      throws Exception {
    Invitation ana = session.first("participant");
    try (RawClient waiting = house.socket()) {
      waiting.hello(house.token(ana), house.epoch(), have("floor", 7));
      assertThat(waiting.await("live").path("type").asText()).isEqualTo("live");
    }
    for (String never : new String[] {"backroom", "desk", "notes/" + ana.member()}) {
      try (RawClient client = house.socket()) {
        client.hello(house.token(ana), have(never, 0));
        assertThat(client.closeReason()).as(never).isEqualTo("4400 malformed");
      }
    }
  }

  @Test
  void who_has_some_of_this_history_gets_what_comes_after_it() throws Exception {
    Invitation ruth = leadsAndSays("One.", "Two.");
    try (RawClient back = house.socket()) {
      back.hello(house.token(ruth), house.epoch(), have("floor", 2));
      assertThat(back.await("welcome").path("epoch").asText()).isEqualTo(house.epoch());
      assertThat(back.await("entry").path("seq").asLong()).isEqualTo(3);
    }
  }

  @Test
  void what_somebody_has_of_another_history_is_not_looked_at() throws Exception {
    Invitation ruth = leadsAndSays("One.", "Two.");
    try (RawClient back = house.socket()) {
      ObjectNode have = have("floor", 1_000_000).put("backroom", 2);
      back.hello(house.token(ruth), "another-history", have);
      assertThat(back.await("welcome").path("epoch").asText()).isEqualTo(house.epoch());
      assertThat(back.await("entry").path("seq").asLong()).isEqualTo(1);
    }
  }

  @Test
  void who_knows_of_no_histories_goes_on_while_there_was_but_one() throws Exception {
    Invitation ruth = leadsAndSays("One.", "Two.");
    try (RawClient old = house.socket()) {
      old.hello(house.token(ruth), have("floor", 2));
      assertThat(old.await("entry").path("seq").asLong()).isEqualTo(3);
    }
  }

  @Test
  void who_knows_of_no_histories_starts_again_from_nothing_once_there_was_another()
      throws Exception {
    Invitation ruth = leadsAndSays("One.", "Two.");
    house.beginEpoch();
    try (RawClient old = house.socket()) {
      old.hello(house.token(ruth), have("floor", 2));
      assertThat(old.closeReason()).isEqualTo("4404 resync");
    }
    try (RawClient again = house.socket()) {
      again.hello(house.token(ruth), have("floor", 0));
      assertThat(again.await("entry").path("seq").asLong()).isEqualTo(1);
    }
  }

  private Invitation leadsAndSays(String... words) throws Exception {
    Invitation ruth = session.first("moderator");
    try (RawClient moderator = house.seated(ruth)) {
      moderator.did("lead");
      for (String text : words) {
        moderator.did("say", "text", text);
      }
    }
    return ruth;
  }

  @Test
  void a_moderator_without_their_place_reads_and_works_behind_the_mirror_and_no_more()
      throws Exception {
    Invitation priya = session.first("observer");
    try (RawClient moderator = house.seated(session.first("moderator"));
        RawClient observer = house.seated(priya)) {
      assertThat(refusal(observer, "remark", "text", "Hello.")).isEqualTo("not_joined");
      observer.did("observe");
      assertThat(refusal(observer, "observe")).isEqualTo("already_joined");
      moderator.did("remark", "text", "Hello.");
      moderator.did("note", "text", "Look at that.");
      for (String command : new String[] {"start", "close"}) {
        assertThat(refusal(moderator, command)).isEqualTo("not_joined");
      }
      assertThat(refusal(moderator, "say", "text", "Hello.")).isEqualTo("not_joined");
      moderator.did("dismiss", "member", priya.member());
    }
  }

  @Test
  void one_has_ones_place_over_another_connection_too() throws Exception {
    try (RawClient moderator = house.seated(session.first("moderator"))) {
      moderator.did("lead");
    }
    try (RawClient moderator = house.seated(session.first("moderator"))) {
      moderator.text("{\"type\":\"lead\",\"id\":\"once-more\"}");
      JsonNode answer = moderator.await(frame -> frame.path("id").asText().equals("once-more"));
      assertThat(answer.path("code").asText()).isEqualTo("already_joined");
    }
  }

  @Test
  void typing_comes_back_to_who_types() throws Exception {
    try (RawClient moderator = house.seated(session.first("moderator"))) {
      moderator.did("lead");
      moderator.text("{\"type\":\"typing\",\"channel\":\"floor\",\"on\":true}");
      assertThat(moderator.await("typing").path("member").asText())
          .isEqualTo(session.first("moderator").member());
    }
  }

  @Test
  void a_text_is_refused_for_what_is_wrong_with_it() throws Exception {
    try (RawClient moderator = house.seated(session.first("moderator"))) {
      moderator.did("lead");
      assertThat(refusal(moderator, "say", "text", "\u202Etxet")).isEqualTo("text_direction");
      assertThat(refusal(moderator, "say", "text", "a\u2066b")).isEqualTo("text_direction");
      assertThat(refusal(moderator, "say", "text", "a\uFFF9b")).isEqualTo("text_unfit");
      assertThat(refusal(moderator, "say", "text", "a\uFFFFb")).isEqualTo("text_unfit");
      assertThat(refusal(moderator, "say", "text", "\uDBFF\uDFFF")).isEqualTo("text_unfit");
      assertThat(refusal(moderator, "say", "text", "a" + "\u0301".repeat(39)))
          .isEqualTo("text_marks");
      moderator.did(
          "say",
          "text",
          "\u2068\u0645\u0631\u064A\u0645\u2069 \uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08");
    }
  }

  private static String refusal(RawClient client, String type, String... fields)
      throws IOException {
    String id = client.command(type, fields);
    JsonNode answer = client.await(frame -> frame.path("id").asText().equals(id));
    assertThat(answer.path("type").asText()).as(answer.toString()).isEqualTo("refused");
    return answer.path("code").asText();
  }

  private static ObjectNode have(String channel, long seq) {
    return Json.MAPPER.createObjectNode().put(channel, seq);
  }
}
