package dev.halfsilver.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfsilver.office.identity.Secrets;
import dev.halfsilver.room.MemberId;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A token is good to the letter or it is nothing. */
final class TokensTest {
  private static final long NOW = 1_790_000_000L;
  private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";
  private static final String GOOD =
      "{\"typ\":\"seat\",\"sub\":\"m_Xy12ab\",\"link\":2,\"iat\":1790000000,\"exp\":1790000900,"
          + "\"aud\":\"halfsilver\",\"iss\":\"halfsilver\"}";

  private static final Tokens.Proof PROOF = new Tokens.Proof(new MemberId("m_Xy12ab"), 2);

  @TempDir static Path folder;
  private static Vertx vertx;
  private static Secrets secrets;
  private static final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.ofEpochSecond(NOW));
  private static Tokens tokens;

  @BeforeAll
  static void open() throws Exception {
    vertx = Vertx.vertx();
    secrets = Secrets.in(folder);
    tokens = new Tokens(vertx, secrets, Duration.ofMinutes(15), now::get);
  }

  @AfterAll
  static void close() throws Exception {
    vertx.close().await();
  }

  @Test
  void it_says_whose_it_is_until_it_is_over() {
    now.set(Instant.ofEpochSecond(NOW));
    Tokens.Issued issued = tokens.issue(PROOF);
    assertThat(issued.expiresAt()).isEqualTo(Instant.ofEpochSecond(NOW + 900));
    assertThat(tokens.read(issued.token())).contains(PROOF);
    now.set(Instant.ofEpochSecond(NOW + 899));
    assertThat(tokens.read(issued.token())).isPresent();
    now.set(Instant.ofEpochSecond(NOW + 900));
    assertThat(tokens.read(issued.token())).isEmpty();
    now.set(Instant.ofEpochSecond(NOW));
  }

  @Test
  void the_one_the_bad_ones_are_made_from_is_good() throws Exception {
    assertThat(tokens.read(signed(HEADER, GOOD))).contains(PROOF);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void a_bad_token_is_nobodys(String what, String token) {
    assertThat(tokens.read(token)).as(what).isEqualTo(Optional.empty());
  }

  static Stream<Arguments> badTokens() throws Exception {
    Map<String, String> bad = new LinkedHashMap<>();
    String good = signed(HEADER, GOOD);
    String[] parts = good.split("\\.", -1);
    bad.put("empty", "");
    bad.put("one segment", parts[0]);
    bad.put("two segments", parts[0] + "." + parts[1]);
    bad.put("no signature", parts[0] + "." + parts[1] + ".");
    bad.put("four segments", good + ".");
    bad.put("five segments", good + ".a.b");
    bad.put("garbage behind", good + "a");
    bad.put("a space behind", good + " ");
    bad.put("a line behind", good + "\n");
    bad.put("padding", good + "=");
    bad.put("another signature", parts[0] + "." + parts[1] + "." + "A".repeat(43));
    bad.put("the same signature written otherwise", otherwise(good));
    bad.put("another key", signed("x".repeat(43), HEADER, GOOD));
    bad.put("an empty key", signedWith("AllZero", new byte[1], HEADER, GOOD));
    bad.put(
        "changed after signing", parts[0] + "." + b64(GOOD.replace("Xy", "Xz")) + "." + parts[2]);
    bad.put("huge", "a".repeat(100_000));
    header(bad, "none", "{\"typ\":\"JWT\",\"alg\":\"none\"}");
    header(bad, "None", "{\"typ\":\"JWT\",\"alg\":\"None\"}");
    header(bad, "HS384", "{\"typ\":\"JWT\",\"alg\":\"HS384\"}");
    header(bad, "RS256", "{\"typ\":\"JWT\",\"alg\":\"RS256\"}");
    header(bad, "ES256", "{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
    header(bad, "no algorithm", "{\"typ\":\"JWT\"}");
    header(bad, "a key id", "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"../../dev/null\"}");
    header(
        bad, "a key of its own", "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"jwk\":{\"kty\":\"oct\"}}");
    header(
        bad,
        "a key's address",
        "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"jku\":\"https://a.example\"}");
    header(bad, "a certificate", "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"x5c\":[\"MIIB\"]}");
    header(bad, "b64", "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"b64\":false,\"crit\":[\"b64\"]}");
    header(bad, "two algorithms", "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"alg\":\"none\"}");
    header(bad, "another order", "{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    claims(bad, "no end", GOOD.replace(",\"exp\":1790000900", ""));
    claims(bad, "an end in words", GOOD.replace("1790000900", "\"1790000900\""));
    claims(bad, "a broken end", GOOD.replace("1790000900", "1790000900.0"));
    claims(bad, "a negative end", GOOD.replace("1790000900", "-1"));
    claims(bad, "an end in the year 9999", GOOD.replace("1790000900", "253370764800"));
    claims(bad, "an end beyond all numbers", GOOD.replace("1790000900", "9223372036854775808"));
    claims(bad, "over", GOOD.replace("1790000", "1780000"));
    claims(bad, "not begun", GOOD.replace("1790000", "1800000"));
    claims(bad, "no beginning", GOOD.replace(",\"iat\":1790000000", ""));
    claims(bad, "another issuer", GOOD.replace("\"iss\":\"halfsilver\"", "\"iss\":\"other\""));
    claims(bad, "no issuer", GOOD.replace(",\"iss\":\"halfsilver\"", ""));
    claims(bad, "another audience", GOOD.replace("\"aud\":\"halfsilver\"", "\"aud\":\"other\""));
    claims(
        bad,
        "several audiences",
        GOOD.replace("\"aud\":\"halfsilver\"", "\"aud\":[\"halfsilver\"]"));
    claims(bad, "another type", GOOD.replace("\"seat\"", "\"join\""));
    claims(bad, "no type", GOOD.replace("\"typ\":\"seat\",", ""));
    claims(bad, "nobody", GOOD.replace("\"sub\":\"m_Xy12ab\",", ""));
    claims(bad, "somebody impossible", GOOD.replace("m_Xy12ab", "../x"));
    claims(bad, "no link", GOOD.replace("\"link\":2,", ""));
    claims(bad, "a link before the first", GOOD.replace("\"link\":2", "\"link\":0"));
    claims(bad, "a link in words", GOOD.replace("\"link\":2", "\"link\":\"2\""));
    claims(bad, "a role of its own", GOOD.replace("{", "{\"role\":\"moderator\","));
    claims(bad, "two somebodies", GOOD.replace("{", "{\"sub\":\"m_other\","));
    claims(bad, "nothing", "{}");
    claims(bad, "a list", "[]");
    claims(bad, "no JSON", "seat");
    return bad.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  private static void header(Map<String, String> bad, String what, String header) throws Exception {
    bad.put("header: " + what, signed(header, GOOD));
  }

  private static void claims(Map<String, String> bad, String what, String claims) throws Exception {
    bad.put("claims: " + what, signed(HEADER, claims));
  }

  /** The signature's last character has two bits that mean nothing. */
  private static String otherwise(String token) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(token.charAt(token.length() - 1));
    return token.substring(0, token.length() - 1) + alphabet.charAt(last ^ 1);
  }

  private static String signed(String header, String claims) throws GeneralSecurityException {
    return signed(secrets.tokenKey(), header, claims);
  }

  private static String signed(String key, String header, String claims)
      throws GeneralSecurityException {
    return signedWith("HmacSHA256", key.getBytes(StandardCharsets.UTF_8), header, claims);
  }

  private static String signedWith(String name, byte[] key, String header, String claims)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, name));
    String body = b64(header) + "." + b64(claims);
    return body
        + "."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String b64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
