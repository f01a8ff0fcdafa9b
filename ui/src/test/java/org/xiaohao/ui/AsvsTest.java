package org.xiaohao.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each requirement of the security standard has a test that is there, a place where it is written down, or a reason. */
class AsvsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("\\| ([0-9]+\\.[0-9]+\\.[0-9]+) \\| (.+?) \\| (.*?) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern DOCUMENT = Pattern.compile("README\\.md|docs/[\\w.-]+\\.md|decision (\\d{3})");
    private static final Pattern REASON = Pattern.compile("(?:n/a|operator|open): ?\\S.{3,}");

    /** Those of levels 1 and 2 of version 5.0.0. */
    private static final int REQUIREMENTS = 253;

    private record Requirement(String number, String by) {}

    @Test
    void everyRequirementHasATestADocumentOrAReason() throws IOException {
        Set<String> tests = tests();
        List<Requirement> all = requirements();
        assertThat(all).extracting(Requirement::number).doesNotHaveDuplicates().hasSize(REQUIREMENTS);
        List<String> wrong = new ArrayList<>();
        for (Requirement requirement : all) {
            String by = requirement.by();
            List<String> named =
                    TEST.matcher(by).results().map(found -> found.group(1)).toList();
            named.stream()
                    .filter(name -> !tests.contains(name))
                    .forEach(name -> wrong.add(requirement.number() + " names " + name + ", which is not there"));
            for (Matcher document = DOCUMENT.matcher(by); document.find(); ) {
                if (!isThere(document)) {
                    wrong.add(requirement.number() + " names " + document.group() + ", which is not there");
                }
            }
            boolean reason = REASON.matcher(by).find() || by.startsWith("as ");
            if (named.isEmpty() && !reason && !DOCUMENT.matcher(by).find()) {
                wrong.add(requirement.number() + " has neither test nor reason: " + by);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Requirement> requirements() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/asvs.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Requirement(row.group(1), row.group(3)))
                .toList();
    }

    private static boolean isThere(Matcher document) throws IOException {
        if (document.group(1) == null) {
            return Files.exists(ROOT.resolve(document.group()));
        }
        try (Stream<Path> decisions = Files.list(ROOT.resolve("docs/decisions"))) {
            return decisions.anyMatch(file -> file.getFileName().toString().startsWith(document.group(1) + "-"));
        }
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> modules = Stream.of("reader", "backend", "ui")
                .map(module -> ROOT.resolve(module).resolve("src/test/java"))
                .flatMap(AsvsTest::walk)) {
            return modules.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
