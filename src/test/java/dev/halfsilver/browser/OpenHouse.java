package dev.halfsilver.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One house and its browsers for all tests, because both take seconds to start; a {@link Visit} for
 * each test, because nothing of one may show in another.
 */
final class OpenHouse implements ParameterResolver, AfterEachCallback {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(OpenHouse.class);

  /** What is closed when the last test is over. */
  private record Premises(Path folder, House house, Browsers browsers) implements AutoCloseable {
    static Premises open() {
      try {
        Path folder = Files.createTempDirectory("halfsilver-browser-");
        return new Premises(folder, new House(folder), new Browsers());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      browsers.close();
      house.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Visit.class;
  }

  @Override
  public Visit resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Premises premises =
        test.getRoot()
            .getStore(HERE)
            .getOrComputeIfAbsent(Premises.class, _ -> Premises.open(), Premises.class);
    Visit visit =
        new Visit(premises.house(), premises.browsers(), speaksPseudo(test.getRequiredTestClass()));
    test.getStore(HERE).put(Visit.class, visit);
    return visit;
  }

  private static boolean speaksPseudo(Class<?> tests) {
    return tests.isAnnotationPresent(InPseudoLanguage.class)
        || (tests.getEnclosingClass() != null && speaksPseudo(tests.getEnclosingClass()));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Visit visit = test.getStore(HERE).get(Visit.class, Visit.class);
    if (visit == null) {
      return;
    }
    try {
      if (test.getExecutionException().isPresent()) {
        visit.photograph("failed-" + test.getRequiredTestMethod().getName());
      } else {
        visit.wentWell();
      }
    } finally {
      visit.end();
    }
  }
}
