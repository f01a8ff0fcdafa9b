package org.xiaohao.pictures;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The pictures in {@code docs/modules.md} show the code as it is; a run that finds them out of date draws them anew. */
@Tag("slow")
class ModulePicturesTest {

    private static final Path FILE = Path.of("..", "docs", "modules.md");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String ROOT = "org.xiaohao";
    private static final String[] ENGINE = {"text", "document", "parsing", "figures", "outlines", "checking"};
    private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*\\s*(.*?)\\.(?:\\s|\\*/)", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("\\{@\\w+ (?:[\\w.]*\\.)?(\\w+)}");

    private final ApplicationModules modules = ApplicationModules.of(ROOT, resideInAnyPackage(enginePackages()));

    @Test
    void theModulesAreDrawnAsTheyAre() throws IOException {
        String drawn = "# Modules\n\n"
                + "Drawn by `ModulePicturesTest` from the code; do not edit. An arrow means “uses”; what follows from other\n"
                + "arrows has none of its own. What each part is for: [architecture.md](architecture.md).\n\n"
                + "## Features of `backend`\n\n"
                + features()
                + "\n"
                + table()
                + "\n## Packages of `reader`\n\n"
                + engine();
        String kept = Files.exists(FILE) ? Files.readString(FILE) : "";
        if (!kept.equals(drawn)) {
            Files.writeString(FILE, drawn);
        }

        assertThat(kept)
                .as("docs/modules.md was out of date and has been drawn anew: commit it")
                .isEqualTo(drawn);
    }

    private String features() {
        MermaidGraph graph = new MermaidGraph();
        for (ApplicationModule module : modules) {
            graph.withNode(name(module));
            used(module).forEach(other -> graph.withArrow(name(module), other));
        }
        return graph.markdown();
    }

    private Stream<String> used(ApplicationModule module) {
        return module.getDirectDependencies(modules, DependencyType.values())
                .uniqueModules()
                .map(ModulePicturesTest::name)
                .filter(other -> !other.equals(name(module)))
                .sorted();
    }

    private String table() throws IOException {
        StringBuilder text = new StringBuilder("| feature | what it is | uses |\n|---|---|---|\n");
        for (ApplicationModule module :
                modules.stream().sorted((a, b) -> name(a).compareTo(name(b))).toList()) {
            text.append("| `%s` | %s | %s |%n"
                    .formatted(name(module), purpose(name(module)), used(module).collect(Collectors.joining(", ")))
                    .replace(System.lineSeparator(), "\n"));
        }
        return text.toString();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    /** The first sentence of what the package says of itself. */
    private static String purpose(String feature) throws IOException {
        Path file = SOURCES.resolve(Path.of("org", "xiaohao", feature, "package-info.java"));
        var sentence = FIRST_SENTENCE.matcher(Files.readString(file));
        assertThat(sentence.find()).as(feature + " says what it is").isTrue();
        String words = sentence.group(1).replaceAll("\\s*\\n \\* ?", " ").replaceFirst("^\\* ", "");
        return MARKUP.matcher(words).replaceAll("`$1`");
    }

    /** The document engine, read from its jar or its classes; a package stands for all of its classes. */
    private static String engine() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(
                        Arrays.stream(ENGINE).map(part -> ROOT + "." + part).toArray(String[]::new));
        MermaidGraph graph = new MermaidGraph();
        for (JavaClass from : classes) {
            graph.withNode(shortName(from));
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (isEngine(to)) {
                    graph.withArrow(shortName(from), shortName(to));
                }
            }
        }
        return graph.markdown();
    }

    private static boolean isEngine(JavaClass type) {
        return List.of(ENGINE).stream()
                .anyMatch(part -> Objects.equals(type.getPackageName(), ROOT + "." + part)
                        || type.getPackageName().startsWith(ROOT + "." + part + "."));
    }

    private static String shortName(JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1);
    }

    private static String[] enginePackages() {
        return Arrays.stream(ENGINE).map(part -> ROOT + "." + part + "..").toArray(String[]::new);
    }
}
