package org.xiaohao.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} names what is there, and no change that comes often touches more than nine files. */
class ArchitectureGuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Path GUIDE = ROOT.resolve(Path.of("docs", "architecture.md"));
    private static final int MAX_FILES = 9;
    private static final Pattern PATH = Pattern.compile("`((?:backend|reader|ui|db|docs)/[^`]+)`");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w*)(?:\\.\\w+)?`");
    private static final Pattern STEP = Pattern.compile("\\d+\\. .*");

    @Test
    void everyPathIsThere() throws IOException {
        List<String> paths = PATH.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(paths)
                .hasSizeGreaterThan(20)
                .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }

    @Test
    void everyTypeIsThere() throws IOException {
        Set<String> types = sourceNames();

        assertThat(TYPE.matcher(Files.readString(GUIDE)).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(40)
                .allSatisfy(type -> assertThat(types).contains(type));
    }

    private static Set<String> sourceNames() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("reader", "backend", "ui")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(Path.of(module, "src")))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .forEach(names::add);
            }
        }
        return names;
    }

    @Test
    void noChangeThatComesOftenTouchesMoreThanNineFiles() throws IOException {
        Map<String, List<String>> changes = changes();

        assertThat(changes.keySet())
                .containsExactly(
                        "a field of the progress entry",
                        "a kind of reminder",
                        "a document format",
                        "a role",
                        "a light rule");
        assertThat(changes).allSatisfy((change, steps) -> {
            assertThat(steps).as(change).hasSizeBetween(1, MAX_FILES);
            assertThat(steps).as(change).allMatch(step -> PATH.matcher(step).find());
        });
    }

    /** The numbered lines below each heading. */
    private static Map<String, List<String>> changes() throws IOException {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        List<String> steps = new ArrayList<>();
        for (String line : Files.readAllLines(GUIDE)) {
            if (line.startsWith("### ")) {
                steps = new ArrayList<>();
                changes.put(line.substring(4), steps);
            } else if (STEP.matcher(line).matches()) {
                steps.add(line);
            }
        }
        return changes;
    }
}
