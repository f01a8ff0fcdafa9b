package org.xiaohao.ui.plan.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.plan.ConfirmImport;
import org.xiaohao.plan.ImportPreview;
import org.xiaohao.plan.PartyDecision;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.importing.Diagnostic;
import org.xiaohao.plan.importing.DiagnosticCode;
import org.xiaohao.plan.importing.ParsedTask;
import org.xiaohao.plan.importing.Severity;
import org.xiaohao.plan.importing.UnitMention;

/** A preview together with what a person has decided on it so far. Nothing of it is stored. */
class ImportWork {

    /** The task's card says these in its own words. */
    private static final Set<DiagnosticCode> ABOUT_LEAD =
            EnumSet.of(DiagnosticCode.NO_LEAD, DiagnosticCode.NO_UNITS, DiagnosticCode.NO_LEAD_IN_DOCUMENT);

    private ImportPreview preview;
    private final ConfirmImport.@Nullable SourceFile file;
    private final LongFunction<Set<Long>> members;
    private final Map<String, PartyDecision> decisions = new HashMap<>();
    private final Map<Integer, OrgUnitReference> leads = new HashMap<>();
    private final Set<Diagnostic> checked = new HashSet<>();
    private final Map<Long, Integer> memberCounts = new HashMap<>();

    /** @param members the active members of a group */
    ImportWork(ImportPreview preview, ConfirmImport.@Nullable SourceFile file, LongFunction<Set<Long>> members) {
        this.preview = preview;
        this.file = file;
        this.members = members;
    }

    ImportPreview preview() {
        return preview;
    }

    /** The same preview after the register changed. */
    void rematched(ImportPreview again) {
        preview = again;
        memberCounts.clear();
    }

    @Nullable
    String fileName() {
        return file == null ? null : file.name();
    }

    List<ParsedTask> tasks() {
        return preview.plan().tasks();
    }

    static Stream<UnitMention> mentions(ParsedTask task) {
        return Stream.of(task.lead(), task.responsible(), task.supporting()).flatMap(List::stream);
    }

    RegisterMatch match(String name) {
        RegisterMatch match = preview.matches().get(name);
        return match == null ? new RegisterMatch(name, null, null, List.of()) : match;
    }

    /** Whether it is known whom the name means; a group without members means nobody. */
    boolean isKnown(String name) {
        if (decisions.containsKey(name)) {
            return true;
        }
        RegisterMatch match = match(name);
        return match.unit() != null || match.group() != null && memberCount(name) > 0;
    }

    /** How many units a name that means a group stands for; 0 for a unit and for an unknown name. */
    int memberCount(String name) {
        PartyDecision decision = decisions.get(name);
        Long group = decision == null ? groupOf(name) : decision.orgUnitGroupId();
        return group == null
                ? 0
                : memberCounts.computeIfAbsent(group, id -> members.apply(id).size());
    }

    private @Nullable Long groupOf(String name) {
        var group = match(name).group();
        return group == null ? null : Long.valueOf(group.id());
    }

    /** The names that mean nobody yet, each once, with the tasks that print them, in document order. */
    Map<String, Set<Integer>> unknownNames() {
        Map<String, Set<Integer>> names = new LinkedHashMap<>();
        for (int i = 0; i < tasks().size(); i++) {
            int index = i;
            mentions(tasks().get(i))
                    .map(UnitMention::name)
                    .filter(name -> !isKnown(name))
                    .forEach(name -> names.computeIfAbsent(name, first -> new TreeSet<>())
                            .add(index));
        }
        return names;
    }

    void decide(String name, PartyDecision decision) {
        decisions.put(name, decision);
    }

    @Nullable
    OrgUnitReference lead(int task) {
        return leads.get(task);
    }

    void chooseLead(int task, @Nullable OrgUnitReference unit) {
        if (unit == null) {
            leads.remove(task);
        } else {
            leads.put(task, unit);
        }
    }

    /** Whether the document names no lead for the task. */
    boolean asksForLead(int task) {
        return tasks().get(task).lead().isEmpty();
    }

    void check(Diagnostic diagnostic) {
        checked.add(diagnostic);
    }

    /** Everything that waits for a person, in document order. */
    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tasks().size(); i++) {
            ParsedTask task = tasks().get(i);
            int index = i;
            if (asksForLead(i) && !leads.containsKey(i)) {
                doubts.add(new Doubt.NoLead(i, task.span().start(), task.span().start(), aboutLead(i)));
            }
            mentions(task)
                    .filter(mention -> !isKnown(mention.name()) && seen.add(mention.name()))
                    .forEach(mention ->
                            doubts.add(new Doubt.UnknownUnit(mention.name(), index, mention.start(), mention.end())));
        }
        for (Diagnostic diagnostic : preview.plan().diagnostics()) {
            Integer task = diagnostic.task();
            if (task != null && isOpen(diagnostic)) {
                doubts.add(new Doubt.ToCheck(task, diagnostic));
            }
        }
        doubts.sort(Comparator.comparingInt(Doubt::task).thenComparingInt(Doubt::start));
        return doubts;
    }

    private @Nullable Diagnostic aboutLead(int task) {
        return preview.plan().diagnostics().stream()
                .filter(diagnostic -> ABOUT_LEAD.contains(diagnostic.code())
                        && Integer.valueOf(task).equals(diagnostic.task()))
                .findFirst()
                .orElse(null);
    }

    private boolean isOpen(Diagnostic diagnostic) {
        return diagnostic.severity() != Severity.INFO
                && !ABOUT_LEAD.contains(diagnostic.code())
                && !checked.contains(diagnostic);
    }

    /** What was noticed without having to be settled, and what concerns the whole document. */
    List<Diagnostic> hints() {
        return preview.plan().diagnostics().stream()
                .filter(diagnostic -> diagnostic.task() == null || diagnostic.severity() == Severity.INFO)
                .toList();
    }

    ConfirmImport toCommand(PlanHead head) {
        Map<Integer, List<Long>> chosen = new HashMap<>();
        leads.forEach((task, unit) -> chosen.put(task, List.of(unit.id())));
        return new ConfirmImport(head, preview, file, decisions, chosen);
    }
}
