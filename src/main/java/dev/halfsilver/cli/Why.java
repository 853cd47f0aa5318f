package dev.halfsilver.cli;

import dev.halfsilver.store.StoreFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why something did not work, in words instead of the names of Java's classes. */
final class Why {
  private Why() {}

  static String of(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      case AccessDeniedException denied -> "this user may not use " + denied.getFile();
      case FileAlreadyExistsException there -> there.getFile() + " is a file, not a folder";
      case NotDirectoryException there -> there.getFile() + " is a file, not a folder";
      case FileSystemException other -> other.getFile() + " cannot be used: " + other.getReason();
      case CharacterCodingException _ -> "it is not text in UTF-8";
      case HttpTimeoutException _ -> "it takes too long to answer";
      case ConnectException refused ->
          root(refused) instanceof UnresolvedAddressException
              ? "there is no machine of that name"
              : "nobody answers there";
      default -> words(e);
    };
  }

  /** The whole sentence, with what lies beneath. */
  static String of(StoreFailure e) {
    String sentence = words(e);
    if (e.getCause() == null) {
      return sentence;
    }
    Throwable root = root(e);
    return sentence.replaceFirst("\\.$", "")
        + ": "
        + (root instanceof IOException io ? of(io) : words(root)).replaceFirst("\\.$", "")
        + ".";
  }

  static String words(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().strip();
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
