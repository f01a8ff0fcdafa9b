package org.xiaohao.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.xiaohao.bench.Counters.Counted;
import org.xiaohao.bench.Operation.Question;
import tools.jackson.databind.json.JsonMapper;

/** Fills a database, starts the packaged application on it, measures what people ask it for, and writes a table. */
public final class Bench {

    private static final int AT_LEAST = 20;
    private static final int COUNTED = 5;
    private static final Duration WARMING = Duration.ofSeconds(3);

    private final Wanted wanted;
    private final Connection database;
    private final Counters counters;

    private Bench(Wanted wanted, Connection database) {
        this.wanted = wanted;
        this.database = database;
        this.counters = new Counters(database);
    }

    /** Its options are those of {@code ./bench --help}. */
    public static void main(String... arguments) throws IOException, InterruptedException, SQLException {
        // What migrations and drivers say of themselves is not asked for here.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Wanted wanted = Wanted.of(arguments);
        Files.createDirectories(wanted.out());
        List<Shape> shapes = Shape.of(wanted.tasks());
        say("Filling a database with " + wanted.tasks() + " tasks, unless it is there ...");
        BenchDatabase data = BenchDatabase.filled(wanted.mysql(), wanted.tasks(), shapes);
        try (Connection connection = data.connect()) {
            Starts starts = new Starts(wanted, data.environment(), folder(wanted));
            say("Starting the application ...");
            Map<String, Figures.Start> times = starts.measure();
            Bench bench = new Bench(wanted, connection);
            try (Application application = starts.quick()) {
                List<Figures.Row> rows = bench.measure(application, shapes.subList(0, 2));
                bench.write(times, application.liveHeap() / 1048576.0, rows);
            }
        }
    }

    private static Path folder(Wanted wanted) throws IOException {
        return Files.createTempDirectory(wanted.out(), "data");
    }

    private List<Figures.Row> measure(Application application, List<Shape> shapes)
            throws InterruptedException, SQLException {
        List<Figures.Row> rows = new ArrayList<>();
        try (Caller caller = new Caller(application.root())) {
            for (Shape shape : shapes) {
                List<Operation> operations = new Operations(shape)
                        .all().stream()
                                .filter(operation -> wanted.asksFor(operation.name()))
                                .toList();
                for (Operation operation : operations) {
                    caller.together(operation, WARMING, wanted.callers());
                }
                for (Operation operation : operations) {
                    Figures.Row row = measure(application, caller, shape, operation);
                    say(String.format(
                            "%-16s %-28s p50 %8.2f ms  %8.1f/s  bare %s ms  %d statements  %d rows",
                            shape.name(),
                            row.operation(),
                            row.p50(),
                            row.perSecond(),
                            row.sqlMs() == null ? "-" : String.format("%.2f", row.sqlMs()),
                            row.statements(),
                            row.rowsExamined()));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private Figures.Row measure(Application application, Caller caller, Shape shape, Operation operation)
            throws InterruptedException, SQLException {
        Counted counted = count(caller, operation);
        List<Long> took = caller.alone(operation, wanted.each(), AT_LEAST);
        Question question = operation.question();
        Double sql = question == null ? null : ms(plain(question), 0.5);
        Duration before = application.processorTime();
        double perSecond = caller.together(operation, wanted.each(), wanted.callers());
        Duration used = application.processorTime().minus(before);
        return new Figures.Row(
                operation.name(),
                shape.name(),
                ms(took, 0.5),
                ms(took, 0.95),
                ms(took, 0.99),
                perSecond,
                used.toNanos() / 1e6 / (perSecond * wanted.each().toMillis() / 1000.0),
                sql,
                counted.statements(),
                counted.chatter(),
                counted.rows(),
                caller.bytes(operation, false),
                caller.bytes(operation, true),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** The median of some calls, so that what the application does by itself in between does not count. */
    private Counted count(Caller caller, Operation operation) throws InterruptedException, SQLException {
        List<Counted> all = new ArrayList<>();
        for (int time = 0; time < COUNTED; time++) {
            Counted first = counters.read();
            Counted before = counters.read();
            caller.alone(operation, Duration.ZERO, 1);
            // Asking counts as well, each time the same.
            all.add(counters.read().minus(before).minus(before.minus(first)));
        }
        return new Counted(
                median(all.stream().map(Counted::statements).toList()),
                median(all.stream().map(Counted::chatter).toList()),
                median(all.stream().map(Counted::rows).toList()));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** How long the plain question takes, through one prepared statement on one connection. */
    private List<Long> plain(Question question) throws SQLException {
        List<Long> took = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(question.sql())) {
            long end = System.nanoTime() + wanted.each().toNanos() / 2;
            while (System.nanoTime() < end || took.size() < AT_LEAST) {
                Object[] values = question.values().get();
                long begin = System.nanoTime();
                Sql.runToTheEnd(statement, values);
                took.add(System.nanoTime() - begin);
            }
        }
        return took.stream().sorted().toList();
    }

    /** @param sorted nanoseconds, the shortest first */
    private static double ms(List<Long> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size()))) / 1e6;
    }

    private void write(Map<String, Figures.Start> starts, double heap, List<Figures.Row> rows)
            throws IOException, SQLException {
        String at =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(LocalDateTime.now(Clock.systemDefaultZone()));
        Figures figures = new Figures(
                at,
                wanted.tasks(),
                "MySQL " + Sql.texts(database, "select version()").getFirst(),
                machine(),
                starts,
                heap,
                rows.stream()
                        .sorted(Comparator.comparing(Figures.Row::shape).reversed())
                        .toList());
        JsonMapper json = JsonMapper.builder().build();
        Path compare = wanted.compare();
        @Nullable Figures before = compare == null ? null : json.readValue(Files.readString(compare), Figures.class);
        String name = "bench-" + wanted.tasks() + "-" + at.replace(' ', '-').replace(":", "");
        Files.writeString(
                wanted.out().resolve(name + ".json"),
                json.writerWithDefaultPrettyPrinter().writeValueAsString(figures));
        Path table = wanted.out().resolve(name + ".md");
        Files.writeString(table, Table.of(figures, before));
        say("The table is " + table);
    }

    private String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.arch") + ", Java "
                + Runtime.version() + ", heap of " + wanted.heap() + ", " + wanted.callers() + " callers for "
                + wanted.each().toSeconds() + " s";
    }

    private static void say(String text) {
        System.err.println(text);
    }
}
