package org.xiaohao.plan.intake;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xiaohao.orgunit.OrgUnitGroupReference;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.orgunit.UnitNames;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanHead;

/**
 * Last year's plan as the beginning of the next one: its text with the year moved, whom its names meant, and the leads
 * that the office chose. Other years of the text, as those of a five-year plan, and document numbers stay.
 */
final class NextYear {

    private final PlanDraft plan;

    NextYear(PlanDraft plan) {
        this.plan = plan;
    }

    String text() {
        return moved(plan.sourceText());
    }

    private String moved(String words) {
        int year = plan.head().year();
        return Pattern.compile("(?<![0-9])" + year + "(?=\\s*年)").matcher(words).replaceAll(String.valueOf(year + 1));
    }

    PlanHead head() {
        PlanHead head = plan.head();
        return new PlanHead(
                head.kind(),
                moved(head.title()),
                "",
                head.issuer(),
                head.year() + 1,
                head.defaultDueDate().plusYears(1));
    }

    /**
     * What people had decided, in a new reading of the moved text.
     *
     * @param register what the register knows of a name
     */
    Worksheet decided(Worksheet sheet, Function<String, RegisterMatch> register) {
        return withLeads(withNames(sheet.withHead(head()), register));
    }

    private Worksheet withNames(Worksheet sheet, Function<String, RegisterMatch> register) {
        Worksheet result = sheet;
        Map<String, String> meanings = plan.tasks().stream()
                .flatMap(task -> task.parties().stream())
                .filter(party -> party.resolvedName() != null)
                .collect(Collectors.toMap(
                        PlanDraft.DraftParty::printedName,
                        party -> String.valueOf(party.resolvedName()),
                        (one, other) -> one));
        for (String name : sheet.names().keySet()) {
            String meaning = meanings.get(name);
            if (meaning != null && !register.apply(name).found()) {
                RegisterMatch match = register.apply(meaning);
                OrgUnitReference unit = match.unit();
                OrgUnitGroupReference group = match.group();
                if (unit != null) {
                    result = result.decide(name, NameDecision.units(java.util.List.of(unit.id())));
                } else if (group != null) {
                    result = result.decide(name, NameDecision.group(group.id()));
                }
            }
        }
        return result;
    }

    private Worksheet withLeads(Worksheet sheet) {
        Worksheet result = sheet;
        Map<String, PlanDraft.DraftTask> before = plan.tasks().stream()
                .collect(Collectors.toMap(
                        task -> form(task.number(), moved(task.title())), Function.identity(), (one, other) -> one));
        for (SheetTask task : sheet.tasks()) {
            String number = task.task().number();
            PlanDraft.DraftTask same =
                    before.get(form(number == null ? "" : number, task.task().title()));
            if (same == null || !task.task().lead().isEmpty()) {
                continue;
            }
            for (PlanDraft.DraftParty party : same.parties()) {
                if (party.role() == AssignmentRole.LEAD) {
                    result = result.addUnit(task.key(), AssignmentRole.LEAD, party.printedName());
                }
            }
        }
        return result;
    }

    private static String form(String number, String title) {
        return number + "|" + UnitNames.normalise(title);
    }
}
