package dev.halfsilver.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.halfsilver.web.TestFacility;
import java.io.File;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/openapi.yaml and the server say the same, both ways. */
final class OpenApiTest {
  @TempDir static Path folder;
  private static JsonNode document;
  private static List<DeclaredRoute> routes;

  @BeforeAll
  static void read() throws Exception {
    document = new YAMLMapper().readTree(new File("docs/openapi.yaml"));
    try (TestFacility house = TestFacility.demo(folder)) {
      routes = house.facility().routes();
    }
  }

  @Test
  void every_route_of_the_server_is_described_and_every_route_described_is_there() {
    List<String> described = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            routes.stream().map(route -> route.method() + " " + route.path()).toList());
  }

  @Test
  void every_code_of_a_problem_is_described_and_the_other_way_round() throws Exception {
    List<String> codes = new ArrayList<>();
    for (var field : Problem.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == Problem.class) {
        codes.add(((Problem) field.get(null)).code());
      }
    }
    List<String> described = new ArrayList<>();
    document
        .at("/components/schemas/Problem/properties/code/enum")
        .forEach(code -> described.add(code.asText()));
    assertThat(described).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
  }

  @Test
  void every_answer_is_a_status_and_every_path_parameter_is_named() {
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (JsonNode operation : path.getValue()) {
        assertThat(operation.path("responses").properties()).as(path.getKey()).isNotEmpty();
        List<String> named = new ArrayList<>();
        operation
            .path("parameters")
            .forEach(
                parameter -> {
                  if (parameter.path("in").asText().equals("path")) {
                    named.add("{" + parameter.path("name").asText() + "}");
                  }
                });
        assertThat(named)
            .containsExactlyElementsOf(
                Arrays.stream(path.getKey().split("/", -1))
                    .filter(part -> part.startsWith("{"))
                    .toList());
      }
    }
  }
}
