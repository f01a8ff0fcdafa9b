package org.xiaohao.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.enrolment.AccountPattern;
import org.xiaohao.enrolment.EnrolmentList;
import org.xiaohao.enrolment.EnrolmentResult;
import org.xiaohao.enrolment.EnrolmentService;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.RowOutcome;
import org.xiaohao.ui.shared.CountTabs;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** Units and people of a whole jurisdiction: pasted or uploaded, shown row by row, taken together. */
@Route("admin/enrolment")
@Menu(title = "menu.admin.enrolment", order = 51)
@RolesAllowed("ADMIN")
public class EnrolmentView extends Page {

    private final transient EnrolmentService enrolment;
    private final Checkbox clerks = new Checkbox(Translations.text("enrolment.pattern.clerk"));
    private final Checkbox heads = new Checkbox(Translations.text("enrolment.pattern.head"));
    private final CountTabs<Optional<RowOutcome>> outcomes =
            new CountTabs<>(Translations.text("enrolment.outcomes"), this::show);
    private final Grid<EnrolmentLine> grid = new Grid<>();
    private final Button take = new Button();
    private final Div preview = new Div();
    private final Div after = new Div();
    private transient EnrolmentList list = EnrolmentList.EMPTY;
    private transient List<EnrolmentLine> lines = List.of();

    EnrolmentView(EnrolmentService enrolment, AttachmentService attachments) {
        super("enrolment.title");
        this.enrolment = enrolment;
        addClassName("enrolment");
        clerks.addValueChangeListener(change -> byHand(change.isFromClient()));
        heads.addValueChangeListener(change -> byHand(change.isFromClient()));
        Div patterns = new Div(clerks, heads);
        patterns.addClassNames("row", "wrap", "gap24");
        Span rule = new Span(Translations.text("enrolment.pattern.rule"));
        rule.addClassNames("s", "t2");
        outcomes.withTile(Optional.empty(), Translations.text("enrolment.all"));
        Arrays.stream(RowOutcome.values())
                .forEach(outcome -> outcomes.withTile(Optional.of(outcome), Translations.label(outcome)));
        grid.addColumn(new ComponentRenderer<>(EnrolmentView::row));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeNames("no-border");
        grid.addClassName("one-column");
        grid.getElement().setAttribute("aria-label", Translations.text("enrolment.preview"));
        take.addThemeName("primary");
        take.addClickListener(event -> take());
        preview.add(new H2(Translations.text("enrolment.preview")), outcomes, new Div(take), grid);
        preview.addClassName("stack");
        preview.setVisible(false);
        after.addClassNames("note", "row", "wrap");
        after.getElement().setAttribute("role", "status");
        after.setVisible(false);
        add(
                new PageHeader(Translations.text("enrolment.title")).withSub(Translations.text("enrolment.sub")),
                new EnrolmentInput(enrolment, attachments, this::read),
                new H2(Translations.text("enrolment.pattern")),
                patterns,
                rule,
                after,
                preview);
    }

    private static Component row(EnrolmentLine line) {
        Span outcome = new Span(Translations.label(line.outcome()));
        outcome.addClassNames("badge", line.outcome().name().toLowerCase(java.util.Locale.ROOT));
        Span says = new Span(line.says());
        says.addClassNames("says", line.outcome() == RowOutcome.INVALID ? "why" : "t2");
        return new RegisterRow("enrolled")
                .with("where", line.where())
                .with("name", line.name())
                .with(outcome)
                .with(says);
    }

    private void read(EnrolmentList listed) {
        list = listed;
        after.setVisible(false);
        boolean unitsAlone =
                listed.people().stream().allMatch(person -> person.unit().isBlank());
        clerks.setValue(unitsAlone);
        heads.setValue(unitsAlone);
        compare();
    }

    private void byHand(boolean fromClient) {
        if (fromClient) {
            after.setVisible(false);
            compare();
        }
    }

    private List<AccountPattern> patterns() {
        List<AccountPattern> patterns = new ArrayList<>();
        if (clerks.getValue()) {
            patterns.add(new AccountPattern(Role.CLERK, Translations.text("enrolment.name.clerk")));
        }
        if (heads.getValue()) {
            patterns.add(new AccountPattern(Role.UNIT_HEAD, Translations.text("enrolment.name.head")));
        }
        return patterns;
    }

    private void compare() {
        EnrolmentResult result = enrolment.preview(list, patterns());
        lines = EnrolmentLine.of(result);
        outcomes.setCount(Optional.empty(), lines.size());
        for (RowOutcome outcome : RowOutcome.values()) {
            outcomes.setCount(Optional.of(outcome), with(outcome).size());
        }
        outcomes.select(Optional.empty());
        show(Optional.empty());
        int valid = with(RowOutcome.NEW).size() + with(RowOutcome.CHANGED).size();
        take.setText(Translations.text("enrolment.take", valid));
        take.setEnabled(valid > 0);
        preview.setVisible(true);
    }

    private List<EnrolmentLine> with(RowOutcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).toList();
    }

    private void show(Optional<RowOutcome> wanted) {
        grid.setItems(wanted.map(this::with).orElse(lines));
    }

    /** What was refused stays on the page with its reasons, to be put right and read again. */
    private void take() {
        EnrolmentResult result = enrolment.take(list, patterns());
        long units = result.units(RowOutcome.NEW) + result.units(RowOutcome.CHANGED);
        long people = result.people(RowOutcome.NEW) + result.people(RowOutcome.CHANGED);
        long refused = result.units(RowOutcome.INVALID) + result.people(RowOutcome.INVALID);
        String done = Translations.text("enrolment.done", units, people, refused);
        Notices.done(done);
        after.removeAll();
        Span words = new Span(done);
        words.addClassName("grow");
        RouterLink slips = new RouterLink(Translations.text("enrolment.toSlips"), SlipsView.class);
        after.add(words, slips, new RouterLink(Translations.text("enrolment.toUnits"), UnitsView.class));
        if (result.waiting() > 0) {
            words.add(Translations.text("enrolment.waiting", result.waiting()));
            after.add(new RouterLink(Translations.text("confirmations.title"), ConfirmationsView.class));
        }
        compare();
        after.setVisible(true);
    }
}
