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
COPY bin/java-options bin/java-options
# A start is rehearsed where it will happen, with the very Java and files that it will have.
RUN java @bin/java-options "-Xlog:aot*=off" -XX:AOTCacheOutput=/opt/halfsilver/halfsilver.aot \
      -jar /opt/halfsilver/halfsilver.jar rehearse
USER halfsilver
VOLUME /data
# Inside a container the loopback would be reached by nobody. Health and metrics stay on it.
ENV HALFSILVER_HTTP_HOST=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=6s --start-period=20s CMD ["/opt/halfsilver/bin/health"]
ENTRYPOINT ["java", \
  "@/opt/halfsilver/bin/java-options", \
  "-XX:AOTCache=/opt/halfsilver/halfsilver.aot", \
  "-Xlog:aot*=off", \
  "-XX:MaxRAMPercentage=60", \
  "-jar", "/opt/halfsilver/halfsilver.jar", \
  "serve", "--data", "/data"]
