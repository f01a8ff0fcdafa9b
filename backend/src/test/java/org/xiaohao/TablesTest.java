package org.xiaohao;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.modulith.ApplicationModule;

/** A feature's SQL and JPQL read and write the tables of features that it may depend on, and no others. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/xiaohao");
    private static final Path MIGRATIONS = Path.of("../db/src/main/resources/db/migration");

    /** Tables of the migrations without an entity, with the feature that they belong to. */
    private static final Map<String, String> WITHOUT_ENTITY = Map.ofEntries(
            entry("file_folder", "attachment"),
            entry("plan_tally", "plan"),
            entry("report_source", "report"),
            entry("report_indicator", "report"),
            entry("kept_answer", "repetition"),
            entry("plan_intake_job_part", "intake"),
            entry("report_version_source", "report"),
            entry("report_version_statement", "report"),
            entry("ladder_failure", "supervision"),
            entry("review_escalation", "supervision"),
            entry("daily_mail", "mail"),
            entry("channel_delivery", "channel"),
            entry("settled_message", "notification"),
            // The registry of Spring Modulith.
            entry("event_publication", "notification"),
            // The alarm clock of db-scheduler.
            entry("scheduled_tasks", "supervision"));

    private static final Pattern CREATED = Pattern.compile("(?i)create table (?:if not exists )?(\\w+)");
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:from|join|update(?:\\s+versioned)?|into|truncate\\s+table)\\s+(\\w+)");
    private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^\\s*//.*$)");
    private static final Pattern TEXT = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target/classes"));
    private final Map<String, String> owners = owners();

    /** The feature of each table, by its name, and of each entity, by the name that JPQL uses. */
    private Map<String, String> owners() {
        Map<String, String> found = new TreeMap<>(WITHOUT_ENTITY);
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith(Entity.class)) {
                found.put(type.getSimpleName(), feature(type.getPackageName()));
                found.put(table(type), feature(type.getPackageName()));
                type.getAllFields().stream()
                        .filter(field -> field.isAnnotatedWith(CollectionTable.class))
                        .map(TablesTest::collectionTable)
                        .forEach(table -> found.put(table, feature(type.getPackageName())));
            }
        }
        return found;
    }

    /** Where nothing is said, Spring's rule of names holds. */
    private static String table(JavaClass entity) {
        return entity.isAnnotatedWith(Table.class)
                ? entity.getAnnotationOfType(Table.class).name()
                : entity.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String collectionTable(JavaField field) {
        return field.getAnnotationOfType(CollectionTable.class).name();
    }

    private static String feature(String packageName) {
        return packageName.split("\\.")[2];
    }

    @Test
    void everyTableOfTheMigrationsBelongsToAFeature() throws IOException {
        Set<String> created = new TreeSet<>();
        for (Path migration : files(MIGRATIONS, ".sql")) {
            Matcher matcher = CREATED.matcher(Files.readString(migration));
            while (matcher.find()) {
                created.add(matcher.group(1).toLowerCase(Locale.ROOT));
            }
        }
        Set<String> owned = owners.keySet().stream()
                .filter(name -> name.equals(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(created).isEqualTo(owned);
    }

    @Test
    void noFeatureNamesATableOfOneThatItMayNotDependOn() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Use use : uses()) {
            String owner = owners.get(use.table());
            if (owner != null && !owner.equals(use.feature()) && !mayUse(use.feature(), owner)) {
                wrong.add(use.feature() + " names " + use.table() + " of " + owner + " in " + use.file());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The scan itself: were it blind, it would find nothing wrong. */
    @Test
    void theTablesThatAreKnownToBeReadAreSeen() throws IOException {
        assertThat(uses())
                .contains(
                        new Use("supervision", "MonitorQueries.java", "task"),
                        new Use("plan", "TaskRows.java", "org_unit"),
                        new Use("progress", "ProgressEntries.java", "Assignment"),
                        new Use("intake", "JobContent.java", "plan_intake_job_part"),
                        new Use("intake", "IntakeJobs.java", "IntakeJob"));
        assertThat(mayUse("progress", "plan")).isTrue();
        assertThat(mayUse("plan", "progress")).isFalse();
        assertThat(uses("plan", "X.java", "String sql = \"select 1 from \" + \"progress_entry e\";"))
                .isEmpty();
        assertThat(uses("plan", "X.java", "// A comment of one line.\njdbc.sql(\"delete from progress_entry\")"))
                .containsExactly(new Use("plan", "X.java", "progress_entry"));
        assertThat(uses("plan", "X.java", "jdbc.sql(\"delete from progress_entry\")"))
                .containsExactly(new Use("plan", "X.java", "progress_entry"));
        assertThat(uses("plan", "X.java", "@Query(\"\"\"\n  select e\n  from ProgressEntry e\n  \"\"\")"))
                .containsExactly(new Use("plan", "X.java", "ProgressEntry"));
    }

    /**
     * A name in a text.
     *
     * @param feature the feature that holds the text
     * @param file its file
     * @param table a table or an entity
     */
    private record Use(String feature, String file, String table) {}

    private Set<Use> uses() throws IOException {
        Set<Use> uses = new java.util.LinkedHashSet<>();
        for (Path file : files(SOURCES, ".java")) {
            Path below = SOURCES.relativize(file);
            if (below.getNameCount() > 1) {
                uses.addAll(uses(below.getName(0).toString(), file.getFileName().toString(), Files.readString(file)));
            }
        }
        return uses;
    }

    private Set<Use> uses(String feature, String file, String source) {
        Set<Use> uses = new java.util.LinkedHashSet<>();
        Matcher text = TEXT.matcher(COMMENT.matcher(source).replaceAll(""));
        while (text.find()) {
            Matcher named = NAMED.matcher(text.group(1) == null ? text.group(2) : text.group(1));
            while (named.find()) {
                if (owners.containsKey(named.group(1))) {
                    uses.add(new Use(feature, file, named.group(1)));
                }
            }
        }
        return uses;
    }

    private static boolean mayUse(String feature, String owner) {
        Set<String> allowed = allowed(feature);
        return allowed == null || allowed.contains(owner);
    }

    /** The features that are declared; null where all are. */
    private static @Nullable Set<String> allowed(String feature) {
        try {
            ApplicationModule module =
                    Class.forName("org.xiaohao." + feature + ".package-info").getAnnotation(ApplicationModule.class);
            boolean open =
                    module == null || List.of(module.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN);
            return open
                    ? null
                    : Arrays.stream(module.allowedDependencies())
                            .map(name -> name.split("::")[0].strip())
                            .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(feature + " declares nothing", e);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}
