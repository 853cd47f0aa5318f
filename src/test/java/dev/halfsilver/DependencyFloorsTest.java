package dev.halfsilver;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.Version;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/**
 * Asks the jars on the class path themselves, so that no pin or exclusion can lower them unseen.
 */
final class DependencyFloorsTest {

  @Test
  void netty_is_new_enough() {
    Map<String, Version> parts = Version.identify();
    assertThat(parts).containsKeys("netty-common", "netty-transport", "netty-codec-http");
    parts.forEach(
        (name, version) ->
            assertAtLeast(name, version.artifactVersion().replace(".Final", ""), "4.2.18"));
  }

  @Test
  void netty_is_of_one_piece() {
    assertThat(Version.identify().values().stream().map(Version::artifactVersion).distinct())
        .hasSize(1);
  }

  @Test
  void sqlite_driver_is_new_enough() throws IOException {
    Properties driver = new Properties();
    try (InputStream in = resource("META-INF/maven/org.xerial/sqlite-jdbc/pom.properties")) {
      driver.load(in);
    }
    assertAtLeast("sqlite-jdbc", driver.getProperty("version"), "3.51.3");
  }

  @Test
  void sqlite_itself_is_new_enough() throws SQLException {
    try (Connection db = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = db.createStatement();
        ResultSet row = statement.executeQuery("select sqlite_version()")) {
      assertThat(row.next()).isTrue();
      assertAtLeast("SQLite", row.getString(1), "3.51.3");
    }
  }

  @Test
  void vertx_is_five() throws IOException {
    try (InputStream in = resource("META-INF/vertx/vertx-version.txt")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()).startsWith("5.");
    }
  }

  private static InputStream resource(String name) {
    InputStream in = DependencyFloorsTest.class.getClassLoader().getResourceAsStream(name);
    assertThat(in).as(name).isNotNull();
    return in;
  }

  private static void assertAtLeast(String what, String found, String floor) {
    assertThat(ModuleDescriptor.Version.parse(found))
        .as("%s %s", what, found)
        .isGreaterThanOrEqualTo(ModuleDescriptor.Version.parse(floor));
  }
}
