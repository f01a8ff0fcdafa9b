package org.xiaohao.ui.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.xiaohao.intake.PlanImportService;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

/**
 * A real plan that stands beside the project, and a jurisdiction whose register knows the units that the plan names; all
 * but the last {@value #UNKNOWN} of them, so that something is left to be settled.
 */
public final class SeedPlan {

    private static final int UNKNOWN = 3;
    private static final int MEMBERS = 3;
    private static final String COLLECTIVE = "各";
    private static final String TOWN = "镇";

    private final String text;
    private final TestJurisdiction place;
    private final ParsedPlan plan;
    private final List<String> unknown;

    /**
     * Reads the plan and fills the register of a new jurisdiction; the test is skipped where there is no such file.
     *
     * @param name the path below the folder that {@code -Dxiaohao.shared} or {@code XIAOHAO_SHARED} names
     */
    public SeedPlan(String name, Fixtures fixtures, PlanImportService imports) throws IOException {
        Path file = shared().resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "No " + name + " beside the project; the journey is skipped");
        text = Files.readString(file);
        place = fixtures.jurisdiction();
        plan = fixtures.callAs(place.office(), () -> imports.parse(text));
        List<String> names = mentioned().toList();
        List<String> units =
                names.stream().filter(unit -> !unit.contains(COLLECTIVE)).toList();
        unknown = units.subList(units.size() - UNKNOWN, units.size());
        List<String> known = units.subList(0, units.size() - UNKNOWN);
        known.forEach(place::unit);
        String[] departments =
                known.subList(known.size() - MEMBERS, known.size()).toArray(String[]::new);
        String[] towns = Stream.of("东镇", "西镇").toArray(String[]::new);
        names.stream()
                .filter(unit -> unit.contains(COLLECTIVE))
                .forEach(group -> place.group(group, group.contains(TOWN) ? towns : departments));
    }

    private static Path shared() {
        String property = System.getProperty("xiaohao.shared");
        String variable = System.getenv("XIAOHAO_SHARED");
        if (property != null) {
            return Path.of(property);
        }
        return variable == null || variable.isBlank() ? Path.of("..", "..", "shared") : Path.of(variable);
    }

    private Stream<String> mentioned() {
        Set<String> names = new LinkedHashSet<>();
        for (ParsedTask task : plan.tasks()) {
            Stream.of(task.lead(), task.responsible(), task.supporting())
                    .flatMap(List::stream)
                    .map(UnitMention::name)
                    .forEach(names::add);
        }
        return names.stream();
    }

    public String text() {
        return text;
    }

    public TestJurisdiction place() {
        return place;
    }

    /** The names that the register does not know, in the order of the document. */
    public List<String> unknown() {
        return unknown;
    }

    /** What the parser read for the task with this printed number. */
    public ParsedTask task(String number) {
        return plan.tasks().stream()
                .filter(task -> number.equals(task.number()))
                .findFirst()
                .orElseThrow();
    }

    /** The heading of the section of that task, as printed. */
    public String section(String number) {
        return Objects.requireNonNull(task(number).section());
    }

    /** The heading of the section that follows the section of that task. */
    public String sectionAfter(String number) {
        List<String> headings = plan.tasks().stream()
                .map(ParsedTask::section)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return headings.get(headings.indexOf(section(number)) + 1);
    }

    /** The first-named lead unit of the task with this printed number. */
    public String lead(String number) {
        return task(number).lead().getFirst().name();
    }
}
