package org.xiaohao.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be measured.
 *
 * @param mysql address of a MySQL whose user may create databases, with user and password
 * @param jar the packaged application
 * @param out where databases' files, logs and results go
 * @param tasks how many tasks the database holds, at least 400
 * @param each how long each operation is called, with one caller and again with several
 * @param callers how many call at once in the second part
 * @param only words of the operations to measure; all where there are none
 * @param starts how often each way of starting is tried; not at all with 0
 * @param heap the largest heap of the application, as its JVM takes it
 * @param compare the figures of an earlier run
 */
record Wanted(
        String mysql,
        Path jar,
        Path out,
        int tasks,
        Duration each,
        int callers,
        List<String> only,
        int starts,
        String heap,
        @Nullable Path compare) {

    private static final int LEAST_TASKS = 400;

    /** @throws IllegalArgumentException for an option that there is not, or a number out of range */
    static Wanted of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        List<String> only = new ArrayList<>();
        for (int at = 0; at < arguments.length; at += 2) {
            if (at + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[at] + " needs a value");
            }
            if (arguments[at].equals("--only")) {
                only.add(arguments[at + 1]);
            } else {
                given.put(arguments[at], arguments[at + 1]);
            }
        }
        String compare = given.remove("--compare");
        Wanted wanted = new Wanted(
                taken(given, "--mysql", ""),
                Path.of(taken(given, "--jar", "ui/target/xiaohao.jar")).toAbsolutePath(),
                Path.of(taken(given, "--out", "target/bench")).toAbsolutePath(),
                number(given, "--tasks", 100_000, LEAST_TASKS, 4_000_000),
                Duration.ofSeconds(number(given, "--seconds", 5, 1, 600)),
                number(given, "--callers", 8, 1, 64),
                List.copyOf(only),
                number(given, "--starts", 3, 0, 20),
                taken(given, "--heap", "1g"),
                compare == null ? null : Path.of(compare));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + String.join(" ", given.keySet()));
        }
        return wanted;
    }

    private static String taken(Map<String, String> given, String name, String otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : value;
    }

    private static int number(Map<String, String> given, String name, int otherwise, int least, int most) {
        int number = Integer.parseInt(taken(given, name, Integer.toString(otherwise)));
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + " is a number from " + least + " to " + most);
        }
        return number;
    }

    boolean asksFor(String operation) {
        return only.isEmpty() || only.stream().anyMatch(operation::contains);
    }
}
