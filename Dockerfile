# syntax=docker/dockerfile:1
# Build: the checks have been run before somebody makes an image, so they are left out here.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src/main src/main
COPY webroot webroot
COPY config config
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -q package -Dquick -Dmaven.test.skip=true

# Run: a JRE, the jars, and an ordinary user who may write to /data and nowhere else.
FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 halfsilver \
 && useradd --system --uid 10001 --gid halfsilver --home-dir /data --shell /usr/sbin/nologin halfsilver \
 && mkdir -p /data \
 && chown halfsilver:halfsilver /data
WORKDIR /opt/halfsilver
COPY --from=build /build/target/lib lib
COPY --from=build /build/target/halfsilver.jar halfsilver.jar
COPY --chmod=755 bin/health bin/health
# Within its container it must be reached from outside; the proxy with TLS stands before it.
ENV HALFSILVER_HTTP_HOST=0.0.0.0
USER halfsilver
VOLUME /data
# Inside a container the loopback would be reached by nobody. Health and metrics stay on it.
ENV HALFSILVER_HTTP_HOST=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=6s --start-period=20s CMD ["/opt/halfsilver/bin/health"]
ENTRYPOINT ["java", \
  "--enable-native-access=ALL-UNNAMED", \
  "--sun-misc-unsafe-memory-access=allow", \
  "-XX:+UseCompactObjectHeaders", \
  "-XX:+UseG1GC", \
  "-XX:+ExitOnOutOfMemoryError", \
  "-XX:MaxRAMPercentage=60", \
  "-jar", "/opt/halfsilver/halfsilver.jar", \
  "serve", "--data", "/data"]
