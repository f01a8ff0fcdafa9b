import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What {@code ./run --dev} runs: starts the application as a child and, whenever a source changes, compiles it and lets
 * Spring Boot's developer tools restart the application within its warm virtual machine.
 *
 * <p>A change of the pages is compiled in this process, whose compiler is warm; a change below them by Maven, which knows
 * the annotation processors. A style is only copied: the browser fetches it anew.
 *
 * <p>Arguments: the file with the class path, then the command of the application.
 */
final class Dev {

    private static final String PAGES = "ui";
    private static final Path JAVA = Path.of(PAGES, "src", "main", "java");
    private static final Path CLASSES = Path.of(PAGES, "target", "classes");
    /** Where all pages are compiled aside, to see what else a change changes. */
    private static final Path WHOLE = Path.of(PAGES, "target", "dev-classes");

    /** Served as they are, without a restart. */
    private static final Path STATIC = Path.of("META-INF", "resources");

    private static final long LOOK_MILLISECONDS = 150;

    private final String classPath;
    private final Path trigger;
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /** The check sums of what the last compilation of all pages gave. */
    private Map<Path, Long> whole = Map.of();

    private Dev(String classPath, Path trigger) {
        this.classPath = classPath;
        this.trigger = trigger;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String classPath = Files.readString(Path.of(arguments[0])).strip();
        Path trigger = CLASSES.resolve(arguments[1]);
        Process application = new ProcessBuilder(List.of(arguments).subList(2, arguments.length))
                .inheritIO()
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(application)));
        Files.writeString(trigger, "");
        Dev dev = new Dev(classPath, trigger);
        // The first use of a compiler is the slowest; nobody waits for this one, or reads what it writes.
        dev.compileWhole(Set.of());
        dev.watch(application);
        System.exit(application.exitValue());
    }

    private static void end(Process application) {
        application.destroy();
        try {
            application.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Process application) throws IOException, InterruptedException {
        Map<Path, String> built = sources();
        while (application.isAlive()) {
            Thread.sleep(LOOK_MILLISECONDS);
            Map<Path, String> now = sources();
            if (now.equals(built)) {
                continue;
            }
            // An editor may still be writing.
            Thread.sleep(LOOK_MILLISECONDS);
            now = sources();
            take(changes(built, now));
            built = now;
        }
    }

    /** What stands below the sources, with what tells of an edit. */
    private static Map<Path, String> sources() throws IOException {
        Map<Path, String> found = new TreeMap<>();
        try (Stream<Path> modules = Files.list(Path.of("."))) {
            for (Path module : modules.map(Path::normalize).toList()) {
                collect(module.resolve("src").resolve("main").resolve("java"), found);
                collect(module.resolve("src").resolve("main").resolve("resources"), found);
            }
        }
        return found;
    }

    private static void collect(Path folder, Map<Path, String> found) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
                found.put(file, is.lastModifiedTime() + " " + is.size());
            }
        } catch (UncheckedIOException | NoSuchFileException e) {
            // Gone between two looks; the next one tells.
        }
    }

    private static Set<Path> changes(Map<Path, String> before, Map<Path, String> after) {
        Set<Path> changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(file -> Objects.equals(before.get(file), after.get(file)));
        return changed;
    }

    private void take(Set<Path> changed) throws IOException, InterruptedException {
        long began = System.nanoTime();
        System.out.println("dev: changed " + String.join(", ", changed.stream().map(Path::toString).toList()));
        if (changed.stream().anyMatch(file -> !file.startsWith(PAGES))) {
            if (buildAll()) {
                restart(began);
                compileWhole(Set.of());
            }
            return;
        }
        boolean restart = false;
        for (Path file : changed) {
            restart |= isJava(file) ? forget(file) : copy(file);
        }
        List<Path> sources = changed.stream().filter(file -> isJava(file) && Files.exists(file)).toList();
        if (sources.isEmpty() || compile(sources, CLASSES)) {
            if (restart) {
                restart(began);
            }
            if (changed.stream().anyMatch(Dev::isJava)) {
                takeWhatElseChanged(sources);
            }
        }
    }

    private void restart(long began) throws IOException {
        Files.writeString(trigger, Long.toString(began));
        System.out.printf("dev: compiled in %.1f s, starting again%n", (System.nanoTime() - began) / 1e9);
    }

    /** A source alone is compiled quickly, but others may have been compiled against what it was. */
    private void takeWhatElseChanged(List<Path> sources) throws IOException {
        Set<Path> others = compileWhole(Set.copyOf(sources));
        for (Path file : others) {
            Files.copy(WHOLE.resolve(file), CLASSES.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!others.isEmpty()) {
            System.out.println("dev: " + others.size() + " more classes follow the change");
            Files.writeString(trigger, "again " + System.nanoTime());
        }
    }

    /**
     * Compiles the pages, all of them, aside.
     *
     * @return the classes, of other sources than those given, that came out otherwise than the last time
     */
    private Set<Path> compileWhole(Set<Path> known) throws IOException {
        Set<Path> other = new TreeSet<>();
        if (!compile(allSources(), Files.createDirectories(WHOLE))) {
            return other;
        }
        Map<Path, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(WHOLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                sums.put(WHOLE.relativize(file), sum.getValue());
            }
        }
        if (!whole.isEmpty()) {
            other.addAll(sums.keySet());
            other.removeIf(file -> sums.get(file).equals(whole.get(file)) || known.contains(sourceOf(file)));
        }
        whole = sums;
        return other;
    }

    private static Path sourceOf(Path compiled) {
        String name = compiled.toString().replaceFirst("(\\$.*)?\\.class$", ".java");
        return JAVA.resolve(name);
    }

    private static List<Path> allSources() throws IOException {
        try (Stream<Path> all = Files.walk(JAVA)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static boolean isJava(Path file) {
        return file.startsWith(JAVA);
    }

    /** Removes the classes of a source that is gone. */
    private static boolean forget(Path source) throws IOException {
        if (Files.exists(source)) {
            return true;
        }
        Path inside = JAVA.relativize(source);
        String name = inside.getFileName().toString().replace(".java", "");
        Path folder = CLASSES.resolve(inside).getParent();
        try (Stream<Path> classes = Files.list(folder)) {
            for (Path file : classes.toList()) {
                String of = file.getFileName().toString();
                if (of.equals(name + ".class") || of.startsWith(name + "$")) {
                    Files.delete(file);
                }
            }
        }
        return true;
    }

    /** Copies a resource; returns whether the application has to start again to see it. */
    private static boolean copy(Path resource) throws IOException {
        Path inside = Path.of(PAGES, "src", "main", "resources").relativize(resource);
        Path target = CLASSES.resolve(inside);
        if (Files.exists(resource)) {
            Files.createDirectories(target.getParent());
            Files.copy(resource, target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(target);
        }
        return !inside.startsWith(STATIC);
    }

    private boolean compile(List<Path> sources, Path output) throws IOException {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-parameters", "-g", "-nowarn"));
        options.addAll(List.of("-d", output.toString(), "-cp", CLASSES + File.pathSeparator + classPath));
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean good = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!good) {
                System.out.print(said);
                System.out.println("dev: not compiled, the application stays as it was");
            }
            return good;
        }
    }

    private static boolean buildAll() throws IOException, InterruptedException {
        return new ProcessBuilder("mvn", "-B", "-q", "-Pdev", "-Dfast", "-Dspotless.check.skip=true", "-pl", PAGES, "-am", "compile")
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }
}
