package org.xiaohao.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.xiaohao.testing.MutableClock;

/** The backend as a process of its own that a test may kill. Its time is what a file says, which it shares with others. */
final class LadderNode implements AutoCloseable {

    private static final String TIME = "xiaohao.test.time";

    private final Path log;
    private final List<String> command;
    private Process process;

    private LadderNode(Path log, List<String> command) throws IOException {
        this.log = log;
        this.command = command;
        this.process = start();
    }

    /** Starts a node and waits for nothing. */
    static LadderNode launch(String name, Path folder, Path time, String databaseUrl) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-D" + TIME + "=" + time,
                LadderNode.class.getName(),
                "--spring.config.name=backend",
                "--spring.datasource.url=" + databaseUrl,
                "--xiaohao.data-dir=" + folder,
                "--xiaohao.ladder.look-every=1s",
                "--db-scheduler.polling-interval=200ms",
                "--db-scheduler.heartbeat-interval=1s",
                "--db-scheduler.missed-heartbeats-limit=4",
                "--server.address=127.0.0.1",
                "--server.port=0"));
        return new LadderNode(time.resolveSibling(name + ".log"), command);
    }

    /** What all nodes are to take for the time: nine in the morning of this day. */
    static void setDate(Path time, LocalDate day) throws IOException {
        Path fresh = time.resolveSibling("next");
        Files.writeString(
                fresh,
                day.atTime(LocalTime.of(9, 0))
                        .atZone(MutableClock.ZONE)
                        .toInstant()
                        .toString());
        Files.move(fresh, time, StandardCopyOption.ATOMIC_MOVE);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Ends it in the middle of what it does, and starts it anew. */
    void killAndStartAgain() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = start();
    }

    /** @throws IllegalStateException if it ended by itself */
    void requireAlive() {
        if (!process.isAlive()) {
            try {
                throw new IllegalStateException("A node ended by itself: " + Files.readString(log));
            } catch (IOException unread) {
                throw new UncheckedIOException(unread);
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(Backend.class).run(arguments);
    }

    /** No component, so that the scans of other tests pass it by. */
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "org.xiaohao")
    @ComponentScan(
            basePackages = "org.xiaohao",
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OfTests.class))
    static class Backend {

        @Bean
        @Primary
        Clock timeOfTheFile() {
            return new FileClock(Path.of(System.getProperty(TIME)), MutableClock.ZONE);
        }
    }

    /** What the tests have made, such as their people and their clock. */
    static class OfTests implements TypeFilter {

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory factory) throws IOException {
            return found.getResource().getURI().toString().contains("/test-classes/");
        }
    }

    private static final class FileClock extends Clock {

        private final Path file;
        private final ZoneId zone;

        FileClock(Path file, ZoneId zone) {
            this.file = file;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            try {
                return Instant.parse(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new FileClock(file, other);
        }
    }
}
