package dev.halfsilver.office.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's secrets are made once and are nobody else's to read. */
final class SecretsTest {
  @TempDir Path folder;

  @Test
  void they_are_made_once_and_stay() throws IOException {
    Secrets first = Secrets.in(folder.resolve("data"));
    Secrets again = Secrets.in(folder.resolve("data"));
    assertThat(again.tokenKey()).isEqualTo(first.tokenKey()).hasSize(43);
    assertThat(again.apiKey()).isEqualTo(first.apiKey()).isNotEqualTo(first.tokenKey());
  }

  @Test
  void only_their_owner_may_read_them() throws IOException {
    Secrets.in(folder);
    for (String name : new String[] {"token.key", "api.key"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void one_that_others_may_read_stops_the_start_and_says_what_to_do() throws IOException {
    Secrets.in(folder);
    Path key = folder.resolve("token.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> Secrets.in(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("chmod 600 " + key);
  }

  @Test
  void something_short_is_no_secret() throws IOException {
    Secrets.in(folder);
    Files.writeString(folder.resolve("token.key"), "secret");
    assertThatThrownBy(() -> Secrets.in(folder)).hasMessageContaining("token.key");
  }
}
