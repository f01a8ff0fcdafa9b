package org.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xiaohao.testing.PackageCircles;
import org.xiaohao.testing.SourceLines;

/** No room is too large, and none needs one that needs it. */
@Tag("slow")
class HouseTest {

    private static final double MAX_PART = 0.30;
    private static final int MAX_LINES = 310;

    /** Classes that are longer for a reason. */
    private static final Map<String, String> LONGER = Map.of(
            "Task", "the life of a task on its entity: each step is guarded, and reads next to the others",
            "ProgressEntry", "the life of an entry on its entity: each step is guarded, and reads next to the others",
            "ProgressService", "the use cases of one entry from draft to approval; each is a transaction of its own");

    private final SourceLines sources = new SourceLines(Path.of("src/main/java/org/xiaohao"));

    @Test
    void noPackagesStandInACircleAtAnyLevel() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPath(Path.of("target/classes"));
        assertThat(classes).hasSizeGreaterThan(100);

        assertThat(new PackageCircles(classes, "org.xiaohao").find()).isEmpty();
    }

    @Test
    void noFeatureHoldsMoreThanThreeTenthsOfTheBackend() {
        assertThat(sources.packagesOver(MAX_PART)).isEmpty();
    }

    @Test
    void aLongClassHasAReason() {
        assertThat(sources.filesOver(MAX_LINES))
                .allSatisfy((name, lines) ->
                        assertThat(LONGER).as("%s has %s lines", name, lines).containsKey(name));
    }
}
