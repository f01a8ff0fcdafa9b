package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.NameDecision;
import org.xiaohao.intake.NameProposal;
import org.xiaohao.orgunit.OrgUnitGroupReference;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.ui.document.UnitRegister;
import org.xiaohao.ui.shared.Translations;

/** The printed names that mean nobody yet, each once, and what was decided of others. */
class NamesPanel extends Div {

    private static final int MOST_NUMBERS = 8;

    private final UnitRegister register;
    private final NameSettling settling;
    private final ProposalList proposals;

    NamesPanel(UnitRegister register, NameSettling settling) {
        this.register = register;
        this.settling = settling;
        this.proposals = new ProposalList(settling);
        addClassName("unknown-names");
    }

    /** Returns how many names are unknown. */
    int show(IntakeDetails details) {
        removeAll();
        List<NameProposal> open = settling.proposals();
        if (open.isEmpty()) {
            Paragraph none = new Paragraph(Translations.text("import.unknown.none"));
            none.addClassNames("s", "t2");
            add(none);
        }
        proposals.show(details, open);
        add(proposals);
        Map<String, NameDecision> decisions = details.sheet().decisions();
        if (!decisions.isEmpty()) {
            add(new H3(Translations.text("import.decided", decisions.size())));
            Map<Long, String> units = register.units().stream()
                    .collect(Collectors.toMap(OrgUnitReference::id, OrgUnitReference::shortName));
            Map<Long, String> groups = register.groups().stream()
                    .collect(Collectors.toMap(OrgUnitGroupReference::id, OrgUnitGroupReference::name));
            decisions.keySet().stream().sorted().forEach(name -> {
                NameDecision decision = decisions.get(name);
                if (decision != null) {
                    add(decidedRow(name, meaning(decision, units, groups)));
                }
            });
        }
        return open.size();
    }

    /** The numbers of the tasks that print a name, in words. */
    static String where(IntakeDetails details, String name) {
        Set<Integer> keys = details.sheet().names().getOrDefault(name, Set.of());
        List<String> numbers = new ArrayList<>();
        details.sheet().tasks().stream()
                .filter(task -> keys.contains(task.key()) && task.task().number() != null)
                .limit(MOST_NUMBERS)
                .forEach(task -> numbers.add(SheetCard.number(task.task())));
        String list = String.join(Translations.text("plan.list.separator"), numbers);
        return keys.size() > numbers.size()
                ? Translations.text("import.unknown.where.more", list, keys.size())
                : Translations.text("import.unknown.where", list);
    }

    private Div decidedRow(String name, String meaning) {
        Span words = new Span(Translations.text("import.decided.as", name, meaning));
        words.addClassName("grow");
        Div row = new Div(
                words,
                button(
                        Translations.text("import.decided.change"),
                        Translations.text("import.decided.change.name", name),
                        () -> settling.ask(name)),
                button(
                        Translations.text("import.decided.undo"),
                        Translations.text("import.decided.undo.name", name),
                        () -> settling.undo(name)));
        row.addClassNames("row", "wrap", "unknown-row");
        return row;
    }

    private static Button button(String label, String description, Runnable action) {
        Button button = new Button(label, event -> action.run());
        button.setAriaLabel(description);
        button.addThemeName("small");
        button.addClassName("edit-only");
        return button;
    }

    private static String meaning(NameDecision decision, Map<Long, String> units, Map<Long, String> groups) {
        if (decision.isNobody()) {
            return Translations.text("import.name.nobody");
        }
        Long group = decision.orgUnitGroupId();
        if (group != null) {
            return groups.getOrDefault(group, Translations.text("import.name.inactive"));
        }
        return decision.orgUnitIds().stream()
                .map(id -> units.getOrDefault(id, Translations.text("import.name.inactive")))
                .collect(Collectors.joining(Translations.text("plan.list.separator")));
    }
}
