package dev.halfsilver.office.identity;

import dev.halfsilver.store.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The server's own secrets. They are made at the first start and lie in the data folder, each in a
 * file that nobody else may read: a key that others can read would let them make tokens.
 */
public final class Secrets {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String tokenKey;
  private final String apiKey;

  private Secrets(String tokenKey, String apiKey) {
    this.tokenKey = tokenKey;
    this.apiKey = apiKey;
  }

  /**
   * Reads the secrets, and makes them when there are none.
   *
   * @throws IOException also when a file can be read by others or does not hold a secret
   */
  public static Secrets in(Path dataFolder) throws IOException {
    PrivateFiles.createFolder(dataFolder);
    return new Secrets(
        readOrMake(dataFolder.resolve("token.key")), readOrMake(dataFolder.resolve("api.key")));
  }

  /** 256 random bits nobody can guess, as 43 characters that fit into a URL. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What tokens are signed with. */
  public String tokenKey() {
    return tokenKey;
  }

  /** What a researcher's programs show. */
  public String apiKey() {
    return apiKey;
  }

  /** Whether somebody showed the researcher's key; takes as long for a wrong one. */
  public boolean isApiKey(String shown) {
    return MessageDigest.isEqual(
        apiKey.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }

  private static String readOrMake(Path file) throws IOException {
    if (!Files.exists(file)) {
      make(file);
    }
    if (!PrivateFiles.isPrivate(file)) {
      throw new IOException(file + " holds a secret and others may use it; run: chmod 600 " + file);
    }
    String secret = Files.readString(file).strip();
    if (!secret.matches("[A-Za-z0-9_-]{43,128}")) {
      throw new IOException(
          file
              + " does not hold a secret; delete it to have a new one made, which ends all tokens");
    }
    return secret;
  }

  private static void make(Path file) throws IOException {
    try {
      PrivateFiles.write(file, (random() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException _) {
      // Another start was faster; its secret is as good.
    }
  }
}
