package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.PlanDifference;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What a newer version of the document changes in an issued plan; carried out for a reason. */
class DifferenceDialog extends Dialog {

    private final Map<Long, String> units;

    /**
     * @param units the short names of the units
     * @param undecided how many places of the worksheet wait for a person; nothing is carried out before
     * @param amend carries the changes out for a reason
     */
    DifferenceDialog(PlanDifference difference, Map<Long, String> units, int undecided, Consumer<String> amend) {
        this.units = units;
        setHeaderTitle(Translations.text("import.difference.title", difference.planTitle()));
        setWidth("720px");
        Paragraph summary = new Paragraph(Translations.text(
                "import.difference.summary",
                count(difference, PlanDifference.Added.class),
                count(difference, PlanDifference.Removed.class),
                count(difference, PlanDifference.Changed.class),
                difference.unchanged()));
        UnorderedList list = new UnorderedList();
        list.addClassName("difference");
        difference.changes().forEach(change -> list.add(item(change)));
        TextField reason = new TextField(Translations.text("import.difference.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        Div content = new Div(summary, list);
        content.addClassName("stack");
        Button confirm = new Button(Translations.text("import.difference.amend"), event -> {
            try {
                amend.accept(reason.getValue());
                close();
            } catch (DomainException refused) {
                Notices.failed(refused);
            }
        });
        confirm.addThemeName("primary");
        if (undecided > 0) {
            Paragraph open = new Paragraph(Translations.text("import.difference.open", undecided));
            open.addClassNames("note", "late");
            content.add(open);
            confirm.setEnabled(false);
        } else {
            content.add(reason);
        }
        confirm.setVisible(!difference.changes().isEmpty());
        add(content);
        getFooter().add(new Button(Translations.text("plan.issue.back"), event -> close()), confirm);
    }

    private static long count(PlanDifference difference, Class<? extends PlanDifference.Change> kind) {
        return difference.changes().stream().filter(kind::isInstance).count();
    }

    private ListItem item(PlanDifference.Change change) {
        return switch (change) {
            case PlanDifference.Added added ->
                item("import.difference.added", added.number(), added.title(), List.of());
            case PlanDifference.Removed removed ->
                item(
                        "import.difference.removed",
                        removed.task().number(),
                        removed.task().title(),
                        List.of());
            case PlanDifference.Changed changed ->
                item("import.difference.changed", changed.before().number(), changed.title(), words(changed));
        };
    }

    private static ListItem item(String kind, String number, String title, List<String> words) {
        Span mark = new Span(Translations.text(kind));
        mark.addClassName("t2");
        Span task = new Span((number + " " + title).strip());
        ListItem item = new ListItem(mark, new Span(" "), task);
        for (String more : words) {
            Div line = new Div(more);
            line.addClassNames("s", "t2");
            item.add(line);
        }
        return item;
    }

    private List<String> words(PlanDifference.Changed changed) {
        List<String> words = new ArrayList<>();
        if (changed.isKept()) {
            words.add(Translations.text("import.difference.kept"));
        }
        if (changed.isInOtherSection()) {
            words.add(Translations.text(
                    "import.difference.section", section(changed.before().section()), section(changed.section())));
        } else if (changed.moved()) {
            words.add(Translations.text("import.difference.moved"));
        }
        if (changed.reworded()) {
            words.add(Translations.text("import.difference.reworded"));
        }
        if (changed.refined()) {
            words.add(Translations.text("import.difference.refined"));
        }
        if (changed.deadline() != null) {
            words.add(Translations.text("import.difference.deadline", Dates.table(changed.deadline())));
        }
        add(words, "import.difference.units.added", changed.added().keySet());
        add(words, "import.difference.units.released", changed.released().keySet());
        add(words, "import.difference.units.role", changed.otherRole().keySet());
        return words;
    }

    private static String section(@Nullable String title) {
        return title == null ? Translations.text("import.difference.section.none") : title;
    }

    private void add(List<String> words, String key, Set<Long> ids) {
        if (!ids.isEmpty()) {
            words.add(Translations.text(
                    key,
                    ids.stream()
                            .map(id -> units.getOrDefault(id, ""))
                            .collect(Collectors.joining(Translations.text("plan.list.separator")))));
        }
    }
}
