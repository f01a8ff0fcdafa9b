package org.xiaohao.licences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which licences are taken. The rules are the tables of {@code docs/licences.md}: the first column of each row under a
 * heading, between back quotes.
 */
final class LicencePolicy {

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*");
    private static final Pattern EITHER = Pattern.compile(" OR ", Pattern.LITERAL);

    private final Set<String> allowed = new HashSet<>();
    private final List<Pattern> never = new ArrayList<>();

    private LicencePolicy() {}

    static LicencePolicy of(Path file) {
        LicencePolicy policy = new LicencePolicy();
        String heading = "";
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("## ")) {
                    heading = line.substring(3);
                }
                policy.take(heading, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return policy;
    }

    private void take(String heading, String line) {
        var row = ROW.matcher(line);
        if (!row.matches()) {
            return;
        }
        switch (heading) {
            case "Taken" -> allowed.add(row.group(1));
            case "Never" ->
                never.add(Pattern.compile(row.group(1).replace(".", "\\.").replace("*", ".*")));
            default -> throw new IllegalStateException("A row under an unknown heading: " + line);
        }
    }

    int size() {
        return allowed.size();
    }

    /** Why a component may not be used; empty where it may. */
    Optional<String> objection(Component component) {
        if (never.stream().anyMatch(pattern -> pattern.matcher(component.name()).matches())) {
            return Optional.of(component.name() + " is never used, whatever its licence says");
        }
        if (component.licences().isEmpty()) {
            return Optional.of(component.name() + " has no known licence");
        }
        return isTaken(component.licences())
                ? Optional.empty()
                : Optional.of(component.name() + " is under " + String.join(" or ", component.licences())
                        + ", which is not taken");
    }

    /** Whether one of the licences, among which a user may choose, is taken. */
    private boolean isTaken(List<String> licences) {
        return licences.stream()
                .flatMap(EITHER::splitAsStream)
                .map(licence -> licence.replaceAll("^\\(|\\)$", ""))
                .anyMatch(allowed::contains);
    }
}
