package dev.halfsilver.web.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.halfsilver.office.identity.Secrets;
import dev.halfsilver.room.MemberId;
import dev.halfsilver.study.Seat;
import dev.halfsilver.wire.Json;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Short-lived proofs of which seat somebody holds, and by which of its links. A token says nothing
 * else: role, session and rights are read from the store each time, so that they cannot be out of
 * date.
 *
 * <p>The library checks the signature. Everything else about a token is fixed and is compared here
 * to the letter, header included, because each choice left to a token has once been an attack.
 */
public final class Tokens {
  private static final String ALGORITHM = "HS256";
  private static final String ISSUER = "halfsilver";
  private static final String AUDIENCE = "halfsilver";
  private static final String TYPE = "seat";
  private static final String HEADER = encode("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");
  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9_-]{1,100}\\.[A-Za-z0-9_-]{1,600}\\.[A-Za-z0-9_-]{43}");

  private final JWTAuth jwt;
  private final Duration lifetime;
  private final InstantSource clock;

  public Tokens(Vertx vertx, Secrets secrets, Duration lifetime, InstantSource clock) {
    this.jwt =
        JWTAuth.create(
            vertx,
            new JWTAuthOptions()
                .addPubSecKey(
                    new PubSecKeyOptions().setAlgorithm(ALGORITHM).setBuffer(secrets.tokenKey()))
                .setJWTOptions(
                    new JWTOptions()
                        .setAlgorithm(ALGORITHM)
                        .setIssuer(ISSUER)
                        .addAudience(AUDIENCE)
                        // Checked below, by the clock that was given.
                        .setIgnoreExpiration(true)));
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /** A token and the moment from which it is worthless. */
  public record Issued(String token, Instant expiresAt) {}

  /**
   * What a token proves.
   *
   * @param link by which of the links that the seat's person was given they came, from 1 on
   */
  public record Proof(MemberId member, int link) {
    public static Proof of(Seat seat) {
      return new Proof(seat.id(), seat.link());
    }

    /** Whether the seat can still be entered by the link that this came from. */
    public boolean opens(Seat seat) {
      return seat.id().equals(member) && !seat.revoked() && seat.link() == link;
    }
  }

  /** What is inside, in full: one field more or less is not a token of this house. */
  private record Claims(
      String iss, String aud, String typ, String sub, int link, long iat, long exp) {}

  public Issued issue(Proof proof) {
    long now = clock.instant().getEpochSecond();
    long end = now + lifetime.toSeconds();
    JsonObject claims =
        new JsonObject()
            .put("typ", TYPE)
            .put("sub", proof.member().value())
            .put("link", proof.link())
            .put("iat", now)
            .put("exp", end);
    JWTOptions options =
        new JWTOptions().setAlgorithm(ALGORITHM).setIssuer(ISSUER).addAudience(AUDIENCE);
    return new Issued(jwt.generateToken(claims, options), Instant.ofEpochSecond(end));
  }

  /** What a token proves; nothing for a wrong one, whatever is wrong with it. */
  public Optional<Proof> read(String token) {
    if (!SHAPE.matcher(token).matches()) {
      return Optional.empty();
    }
    String[] parts = token.split("\\.", -1);
    if (!parts[0].equals(HEADER) || !isCanonical(parts[1]) || !isCanonical(parts[2])) {
      return Optional.empty();
    }
    // The claims first: the library stumbles over those of a wrong kind.
    return claims(parts[1])
        .filter(this::holds)
        .filter(_ -> jwt.authenticate(new TokenCredentials(token)).succeeded())
        .map(claims -> new Proof(new MemberId(claims.sub()), claims.link()));
  }

  private boolean holds(Claims claims) {
    long now = clock.instant().getEpochSecond();
    return claims.iss().equals(ISSUER)
        && claims.aud().equals(AUDIENCE)
        && claims.typ().equals(TYPE)
        && claims.link() > 0
        && claims.iat() <= now
        && now < claims.exp()
        && claims.exp() - claims.iat() == lifetime.toSeconds()
        && claims.sub().matches("[A-Za-z0-9_-]{4,32}");
  }

  private static Optional<Claims> claims(String payload) {
    try {
      return Optional.of(
          Json.MAPPER.readValue(Base64.getUrlDecoder().decode(payload), Claims.class));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  /** Base64 leaves unused bits at the end, which would let one token be written in several ways. */
  private static boolean isCanonical(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
