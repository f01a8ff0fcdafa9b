# syntax=docker/dockerfile:1
# The production image: the application on a Java runtime, one layer for each thing that changes at its own pace.
#
#   docker build -t xiaohao .
#   docker run -p 8080:8080 -v xiaohao-data:/data \
#     -e SPRING_DATASOURCE_URL=jdbc:mysql://db:3306/xiaohao \
#     -e SPRING_DATASOURCE_USERNAME=xiaohao -e SPRING_DATASOURCE_PASSWORD=... xiaohao
#
# Without SPRING_DATASOURCE_URL the embedded database in /data is used.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /source
COPY pom.xml ./
COPY db db
COPY reader reader
COPY backend backend
COPY ui ui
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -pl ui -am package -DskipTests -Dspotless.check.skip=true \
    && java -Djarmode=tools -jar ui/target/xiaohao.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin xiaohao \
    && install -d -o xiaohao -g xiaohao /data
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
# One start without a web server, from which the JVM keeps what it loaded: the start of a container takes half as long.
RUN java -XX:AOTCacheOutput=classes.aot -Dspring.context.exit=onRefresh -jar xiaohao.jar --xiaohao.data-dir=/tmp/classes \
    && rm -rf /tmp/classes
ENV XIAOHAO_DATA_DIR=/data \
    TZ=Asia/Shanghai
VOLUME /data
EXPOSE 8080
USER xiaohao
HEALTHCHECK --start-period=90s --interval=30s --timeout=5s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /readyz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r -t 4 line <&3 && [[ $line = *' 200 '* ]]"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTCache=classes.aot", "-Xlog:aot*=error", "-jar", "xiaohao.jar"]
