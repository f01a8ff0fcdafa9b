package org.xiaohao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the lines of Java sources. */
public final class SourceLines {

    private final Path root;
    private final Map<Path, Integer> lines = new TreeMap<>();

    /** @param root a folder of sources, such as {@code src/main/java/org/xiaohao} */
    public SourceLines(Path root) {
        this.root = root;
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".java")).toList()) {
                lines.put(root.relativize(file), Files.readAllLines(file).size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sources below " + root, e);
        }
    }

    /** The packages right below the root that hold more than this part of all lines, with their part. */
    public Map<String, Double> packagesOver(double part) {
        Map<String, Integer> byPackage = lines.entrySet().stream()
                .filter(file -> file.getKey().getNameCount() > 1)
                .collect(Collectors.groupingBy(
                        file -> file.getKey().getName(0).toString(), Collectors.summingInt(Map.Entry::getValue)));
        double all = lines.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> over = new TreeMap<>();
        byPackage.forEach((name, count) -> {
            if (count / all > part) {
                over.put(name, count / all);
            }
        });
        return over;
    }

    /** The files of more than so many lines, by their name without its ending. */
    public Map<String, Integer> filesOver(int most) {
        Map<String, Integer> over = new TreeMap<>();
        lines.forEach((file, count) -> {
            if (count > most) {
                over.put(file.getFileName().toString().replace(".java", ""), count);
            }
        });
        return over;
    }

    @Override
    public String toString() {
        return lines.size() + " files below " + root;
    }
}
