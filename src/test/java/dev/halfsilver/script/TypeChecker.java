package dev.halfsilver.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.halfsilver.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * TypeScript's compiler, which reads plain JavaScript with its comments and says where the types do
 * not agree. It is a JavaScript program itself and runs in this JVM, so nobody needs Node for it.
 */
final class TypeChecker {
  private static final String JAR = "META-INF/resources/webjars/typescript/6.0.3/lib/";

  /** Where the compiler finds the types of the language and of the browser: in its own jar. */
  private static final String LIBRARY = "/typescript/";

  private static final String CHECK =
      """
      (options, roots, files) => {
        const host = {
          getSourceFile(name, version) {
            const text = files.read(name);
            return text === null ? undefined : ts.createSourceFile(name, text, version);
          },
          fileExists: (name) => files.isThere(name),
          readFile: (name) => files.read(name) ?? undefined,
          getDefaultLibFileName: () => files.library() + 'lib.esnext.d.ts',
          getDefaultLibLocation: () => files.library(),
          getCurrentDirectory: () => files.here(),
          getCanonicalFileName: (name) => name,
          useCaseSensitiveFileNames: () => true,
          getNewLine: () => '\\n',
          writeFile() {},
        };
        const read = ts.convertCompilerOptionsFromJson(JSON.parse(options), files.here());
        const program = ts.createProgram({
          rootNames: JSON.parse(roots), options: {...read.options, noEmit: true}, host});
        const found = [...read.errors, ...ts.getPreEmitDiagnostics(program)];
        return found.map(({file, start, messageText}) => [
          file?.fileName ?? '',
          file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0,
          ts.flattenDiagnosticMessageText(messageText, ' '),
        ]);
      }
      """;

  /** Something that does not agree: where it stands, and what the compiler says of it. */
  record Finding(String file, int line, String message) {
    @Override
    public String toString() {
      return file + ":" + line + " " + message;
    }
  }

  private TypeChecker() {}

  /** Checks all files in the folders in one program, as the configuration says. */
  static List<Finding> check(Path configuration, List<Path> folders) throws IOException {
    JsonNode options = Json.MAPPER.readTree(configuration.toFile()).path("compilerOptions");
    String roots = Json.MAPPER.writeValueAsString(filesIn(folders));
    try (Context context = javaScript()) {
      context.eval(compiler());
      Value found =
          context.eval("js", CHECK).execute(options.toString(), roots, new CompilersFiles());
      return LongStream.range(0, found.getArraySize())
          .mapToObj(found::getArrayElement)
          .map(TypeChecker::finding)
          .toList();
    }
  }

  private static Context javaScript() {
    return Context.newBuilder("js")
        .allowHostAccess(HostAccess.EXPLICIT)
        .option("engine.WarnInterpreterOnly", "false")
        .build();
  }

  private static Source compiler() throws IOException {
    return Source.newBuilder("js", inJar("typescript.js"), "typescript.js").build();
  }

  private static List<String> filesIn(List<Path> folders) throws IOException {
    List<String> names = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .map(Path::toString)
            .filter(name -> name.endsWith(".js") || name.endsWith(".d.ts"))
            .sorted()
            .forEach(names::add);
      }
    }
    return names;
  }

  private static Finding finding(Value found) {
    return new Finding(
        found.getArrayElement(0).asString(),
        found.getArrayElement(1).asInt(),
        found.getArrayElement(2).asString());
  }

  private static String inJar(String name) throws IOException {
    try (InputStream in = TypeChecker.class.getClassLoader().getResourceAsStream(JAR + name)) {
      if (in == null) {
        throw new IOException("the compiler's jar has no " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** What the compiler may ask of the world: to read files. */
  public static final class CompilersFiles {
    @HostAccess.Export
    public String here() {
      return Path.of("").toAbsolutePath().toString();
    }

    @HostAccess.Export
    public String library() {
      return LIBRARY;
    }

    @HostAccess.Export
    public boolean isThere(String name) {
      return name.startsWith(LIBRARY)
          ? TypeChecker.class.getClassLoader().getResource(JAR + name.substring(LIBRARY.length()))
              != null
          : Files.isRegularFile(Path.of(name));
    }

    @HostAccess.Export
    public @Nullable String read(String name) throws IOException {
      if (!isThere(name)) {
        return null;
      }
      return name.startsWith(LIBRARY)
          ? inJar(name.substring(LIBRARY.length()))
          : Files.readString(Path.of(name));
    }
  }
}
