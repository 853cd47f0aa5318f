package dev.halfsilver.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halfsilver.language.Language;
import dev.halfsilver.office.prepare.Invited;
import dev.halfsilver.office.prepare.Named;
import dev.halfsilver.room.Policy;
import dev.halfsilver.room.Role;
import dev.halfsilver.room.Terms;
import dev.halfsilver.study.StandardTerms;
import dev.halfsilver.wire.GuideDraft;
import dev.halfsilver.wire.GuideJson;
import dev.halfsilver.wire.MalformedDocument;
import dev.halfsilver.wire.PolicyJson;
import dev.halfsilver.wire.TermsJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A session as a researcher's program asks for it. */
record NewSession(
    GuideDraft guide, Terms terms, Policy policy, Invited invited, Language language) {
  private record Guided(JsonNode guide) {}

  /** Reads a request; what a list of people says need not be counted too. */
  static NewSession read(Request request) {
    ObjectNode body = request.body(ObjectNode.class);
    Optional<JsonNode> ownTerms = Optional.ofNullable(body.remove("terms"));
    Optional<JsonNode> ownPolicy = Optional.ofNullable(body.remove("policy"));
    Optional<JsonNode> list = Optional.ofNullable(body.remove("people"));
    Language language =
        Optional.ofNullable(body.remove("language"))
            .map(NewSession::language)
            .orElse(Language.ENGLISH);
    boolean counted = list.isEmpty();
    Invited.Counts counts =
        new Invited.Counts(
            count(body, "participants", counted),
            count(body, "observers", counted),
            count(body, "moderators", counted));
    JsonNode guide = Request.as(Guided.class, body).guide();
    List<Named> people = list.map(NewSession::people).orElse(List.of());
    return new NewSession(
        guide(request, guide),
        ownTerms
            .map(node -> terms(request, node))
            .orElseGet(() -> StandardTerms.of(true, language)),
        ownPolicy.map(node -> policy(request, node)).orElse(Policy.STANDARD),
        Invited.of(people, counts, language),
        language);
  }

  private static GuideDraft guide(Request request, JsonNode node) {
    try {
      return GuideJson.fromNetwork(node);
    } catch (MalformedDocument e) {
      throw request.misfit("guide", e);
    }
  }

  private static Language language(JsonNode node) {
    return Language.of(node.asText())
        .orElseThrow(() -> new Refused(Problem.MALFORMED.saying("The language is en or de.")));
  }

  private static Terms terms(Request request, JsonNode node) {
    try {
      return TermsJson.read(node);
    } catch (MalformedDocument e) {
      throw request.misfit("terms", e);
    }
  }

  private static Policy policy(Request request, JsonNode node) {
    try {
      return PolicyJson.read(node);
    } catch (MalformedDocument e) {
      throw request.misfit("policy", e);
    }
  }

  private static OptionalInt count(ObjectNode body, String name, boolean needed) {
    JsonNode node = body.remove(name);
    if (node == null && !needed) {
      return OptionalInt.empty();
    }
    if (node == null || !node.isIntegralNumber() || !node.canConvertToInt()) {
      throw new Refused(
          Problem.MALFORMED.saying(
              "The field %s should be a whole number; with a list of people it can be left away."
                  .formatted(name)));
    }
    return OptionalInt.of(node.intValue());
  }

  private static List<Named> people(JsonNode list) {
    List<Named> people = Arrays.asList(Request.as(Named[].class, list));
    List<Optional<String>> flaws = Named.flaws(people);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      String where = "people[" + i + "]: ";
      if (people.get(i).role() == Role.HOST) {
        wrong.add(where + "the role is participant, observer or moderator");
      }
      flaws.get(i).map(where::concat).ifPresent(wrong::add);
    }
    if (!wrong.isEmpty()) {
      throw new Refused(Problem.MALFORMED.saying(String.join("; ", wrong) + "."));
    }
    return people;
  }
}
