package org.xiaohao.ui.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
 * A plan in hand, and a jurisdiction whose register knows the units that the plan names; all but the last
 * {@value #UNKNOWN} of them, so that something is left to be settled. One plan is the project's own, of a fictional
 * district; others are real ones that may stand beside the project.
 */
public final class SeedPlan {

    /** The tasks of the fictional plan. */
    public static final int FICTIONAL_TASKS = 14;

    /** Its sections. */
    public static final int FICTIONAL_SECTIONS = 5;

    /** The number of its task that names no lead unit. */
    public static final String FICTIONAL_WITHOUT_LEAD = "9";

    private static final String FICTIONAL = "/plans/shifanqu-2026-plan.txt";
    private static final int UNKNOWN = 3;
    private static final int MEMBERS = 3;
    private static final String COLLECTIVE = "各";
    private static final String TOWN = "镇";

    private final String text;
    private final TestJurisdiction place;
    private final ParsedPlan plan;
    private final List<String> unknown;

    private SeedPlan(String text, Fixtures fixtures, PlanImportService imports) {
        this.text = text;
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

    /** The plan of the fictional district, with the irregularities that real ones have. */
    public static SeedPlan fictional(Fixtures fixtures, PlanImportService imports) {
        return new SeedPlan(fictionalText(), fixtures, imports);
    }

    /** The text of {@link #fictional}: {@value #FICTIONAL_TASKS} tasks. */
    public static String fictionalText() {
        try (InputStream file = Objects.requireNonNull(SeedPlan.class.getResourceAsStream(FICTIONAL))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A real plan; the test is skipped where there is no such file. */
    public static SeedPlan real(String name, Fixtures fixtures, PlanImportService imports) {
        return new SeedPlan(realText(name), fixtures, imports);
    }

    /**
     * The text of a real plan; the test is skipped where there is no such file.
     *
     * @param name the path below the folder that {@code -Dxiaohao.shared} or {@code XIAOHAO_SHARED} names
     */
    public static String realText(String name) {
        Path file = shared().resolve(name);
        Assumptions.assumeTrue(
                Files.exists(file), "Reference documents: no " + name + " beside the project, so it is not tried");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The first-named lead unit of the task with this printed number. */
    public String lead(String number) {
        return task(number).lead().getFirst().name();
    }
}
