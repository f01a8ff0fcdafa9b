package org.xiaohao.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.Severity;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.plan.TaskToImport;

/**
 * A document in work, with what the register says to it.
 *
 * @param id names the intake
 * @param version the version to change it over
 * @param state where it stands
 * @param fileName the name of the file, empty for pasted text
 * @param textOnly whether the file held macros, so that only its text and name are kept
 * @param sheet what was read and decided
 * @param matches what the register knows of each printed name
 * @param groupSizes how many active members the groups have that names mean, by the group's id
 * @param twins other intakes and plans of the same document
 * @param changedAt when somebody last worked on it
 * @param changedBy who that was
 */
public record IntakeDetails(
        long id,
        int version,
        IntakeState state,
        String fileName,
        boolean textOnly,
        Worksheet sheet,
        Map<String, RegisterMatch> matches,
        Map<Long, Integer> groupSizes,
        List<IntakeSummary> twins,
        Instant changedAt,
        String changedBy) {

    /** These are said by {@link Undecided.NoLead}. */
    private static final Set<DiagnosticCode> ABOUT_LEAD =
            EnumSet.of(DiagnosticCode.NO_LEAD, DiagnosticCode.NO_UNITS, DiagnosticCode.NO_LEAD_IN_DOCUMENT);

    public IntakeDetails {
        matches = Map.copyOf(matches);
        groupSizes = Map.copyOf(groupSizes);
        twins = List.copyOf(twins);
    }

    /** What the register knows of a name; a name it was not asked for is unknown. */
    public RegisterMatch match(String name) {
        RegisterMatch match = matches.get(name);
        return match == null ? new RegisterMatch(name, null, null, List.of()) : match;
    }

    /** Whether it is known whom the name means; a group without members means nobody. */
    public boolean isKnown(String name) {
        NameDecision decision = sheet.decisions().get(name);
        if (decision != null) {
            Long group = decision.orgUnitGroupId();
            return group == null || groupSizes.getOrDefault(group, 0) > 0;
        }
        return match(name).unit() != null || memberCount(name) > 0;
    }

    /** The printed names that mean nobody yet, in the order of the list. */
    public List<String> unknownNames() {
        return sheet.names().keySet().stream().filter(name -> !isKnown(name)).toList();
    }

    /** How many units a name stands for that means a group; 0 for other names. */
    public int memberCount(String name) {
        NameDecision decision = sheet.decisions().get(name);
        var matched = match(name).group();
        Long group = decision != null ? decision.orgUnitGroupId() : matched == null ? null : Long.valueOf(matched.id());
        return group == null ? 0 : groupSizes.getOrDefault(group, 0);
    }

    /** Everything that waits for a person, in the order of the list; what concerns the whole document comes first. */
    public List<Undecided> undecided() {
        List<Undecided> open = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SheetTask task : sheet.tasks()) {
            if (task.task().lead().isEmpty()) {
                int at = task.task().span().start();
                open.add(new Undecided.NoLead(task.key(), at, at, aboutLead(task.key())));
            }
            Worksheet.mentions(task.task())
                    .filter(mention -> !isKnown(mention.name()) && seen.add(mention.name()))
                    .forEach(mention -> open.add(
                            new Undecided.UnknownName(mention.name(), task.key(), mention.start(), mention.end())));
        }
        checks().forEach(doubt -> open.add(new Undecided.Check(doubt)));
        Map<Integer, Integer> places = new java.util.HashMap<>();
        sheet.tasks().forEach(task -> places.put(task.key(), places.size()));
        open.sort(Comparator.<Undecided>comparingInt(place -> {
                    Integer task = place.task();
                    return task == null ? -1 : places.getOrDefault(task, -1);
                })
                .thenComparingInt(Undecided::start));
        return open;
    }

    /** The tasks as they would stand in a plan, each name being whom it means; nobody where that is unknown. */
    public List<TaskToImport> toImport() {
        return new SheetTasks(this).toImport();
    }

    /** What the parser was not sure of and nobody has looked at. */
    List<SheetDoubt> checks() {
        return sheet.doubts().stream()
                .filter(doubt -> doubt.isOpen()
                        && !ABOUT_LEAD.contains(doubt.diagnostic().code()))
                .toList();
    }

    /** What was noticed without having to be settled. */
    public List<SheetDoubt> hints() {
        return sheet.doubts().stream()
                .filter(doubt -> doubt.diagnostic().severity() == Severity.INFO && !doubt.settled())
                .toList();
    }

    /**
     * What the parser says of a field of a task: what it asks or, where it asks nothing, how it read the field. Empty
     * where the field is certain, be it that a person changed or settled it. A missing lead is said by
     * {@link Undecided.NoLead}.
     */
    public List<SheetDoubt> saidOf(SheetTask task, TaskField field) {
        if (task.fixed().contains(field)) {
            return List.of();
        }
        List<SheetDoubt> said = sheet.doubts().stream()
                .filter(doubt -> Objects.equals(doubt.task(), task.key())
                        && doubt.diagnostic().field() == field
                        && !doubt.settled()
                        && !ABOUT_LEAD.contains(doubt.diagnostic().code()))
                .toList();
        List<SheetDoubt> asked = said.stream().filter(SheetDoubt::isOpen).toList();
        return asked.isEmpty() ? said : asked;
    }

    private @Nullable Diagnostic aboutLead(int key) {
        return sheet.doubts().stream()
                .filter(doubt -> Objects.equals(doubt.task(), key)
                        && ABOUT_LEAD.contains(doubt.diagnostic().code()))
                .map(SheetDoubt::diagnostic)
                .findFirst()
                .orElse(null);
    }
}
