package org.xiaohao.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.xiaohao.account.ActivationService;
import org.xiaohao.account.ActivationSlip;
import org.xiaohao.account.WaitingAccount;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** Slips for people who have no password yet, several on a sheet of paper. */
@Route("admin/slips")
@RolesAllowed("ADMIN")
public class SlipsView extends Page {

    static final int USUAL_DAYS = 14;

    private final transient ActivationService activations;
    private final transient Clock clock;
    private final Grid<WaitingAccount> grid = new Grid<>();
    private final IntegerField days = new IntegerField(Translations.text("slips.days"));
    private final Button make = new Button();
    private final Div choice = new Div();
    private final Div sheet = new Div();
    private final Div above = new Div();

    SlipsView(ActivationService activations, Clock clock) {
        super("slips.title");
        this.activations = activations;
        this.clock = clock;
        addClassName("slips-page");
        days.setValue(USUAL_DAYS);
        days.setMin(1);
        days.setMax(90);
        days.setStepButtonsVisible(true);
        days.setRequiredIndicatorVisible(true);
        make.addThemeName("primary");
        make.addClickListener(event -> make());
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addThemeNames("no-border");
        grid.addClassName("one-column");
        grid.addColumn(new ComponentRenderer<>(this::row)).setHeader(Translations.text("slips.waiting"));
        grid.getElement().setAttribute("aria-label", Translations.text("slips.waiting"));
        grid.addSelectionListener(event -> count());
        Div acts = new Div(days, make);
        acts.addClassNames("row", "wrap", "foot-line");
        choice.add(new Paragraph(Translations.text("slips.how")), acts, grid);
        choice.addClassNames("stack", "no-print");
        above.addClassNames("note", "row", "wrap", "no-print");
        above.setVisible(false);
        sheet.addClassName("slips");
        PageHeader header = new PageHeader(Translations.text("slips.title"));
        header.addClassName("no-print");
        add(header, above, sheet, choice);
        list();
    }

    private void list() {
        List<WaitingAccount> waiting = activations.waiting();
        choice.setVisible(!waiting.isEmpty());
        grid.setItems(waiting);
        Instant now = clock.instant();
        waiting.stream().filter(account -> !isGood(account, now)).forEach(grid::select);
        count();
        if (waiting.isEmpty()) {
            sheet.removeAll();
            sheet.add(new EmptyState(
                    Icons.CHECK,
                    Translations.text("slips.none"),
                    Translations.text("slips.none.why"),
                    new RouterLink(Translations.text("slips.toAccounts"), AccountsView.class),
                    new RouterLink(Translations.text("slips.toEnrolment"), EnrolmentView.class)));
        }
    }

    private static boolean isGood(WaitingAccount account, Instant now) {
        Instant until = account.expiresAt();
        return until != null && now.isBefore(until);
    }

    private Component row(WaitingAccount account) {
        String unit = account.orgUnitName();
        Instant until = account.expiresAt();
        String state = until == null
                ? Translations.text("slips.state.none")
                : isGood(account, clock.instant())
                        ? Translations.text(
                                "slips.state.good",
                                Dates.day(until.atZone(clock.getZone()).toLocalDate()))
                        : Translations.text("slips.state.over");
        return new RegisterRow("waiting")
                .with("name", account.displayName())
                .with("username", account.username())
                .with("unit", unit == null ? "" : unit)
                .with("state", state);
    }

    private void count() {
        int chosen = grid.getSelectedItems().size();
        make.setText(Translations.text("slips.make", chosen));
        make.setEnabled(chosen > 0);
    }

    private void make() {
        try {
            Integer wanted = days.getValue();
            List<Long> chosen =
                    grid.getSelectedItems().stream().map(WaitingAccount::id).toList();
            List<ActivationSlip> slips = activations.issue(chosen, wanted == null ? 0 : wanted);
            if (slips.size() < chosen.size()) {
                Notices.done(Translations.text("admin.account.waits"));
            }
            show(slips);
        } catch (InvalidInputException refused) {
            days.setErrorMessage(Notices.text(refused));
            days.setInvalid(true);
        }
    }

    /** The codes are shown this once: they are stored nowhere in clear. */
    private void show(List<ActivationSlip> slips) {
        days.setInvalid(false);
        list();
        sheet.removeAll();
        slips.forEach(slip -> sheet.add(new Slip(slip, clock)));
        Span words = new Span(Translations.text("slips.once", slips.size()));
        words.addClassName("grow");
        Button print = Slip.printButton();
        print.addThemeName("primary");
        above.removeAll();
        above.add(words, print);
        above.setVisible(true);
        choice.setVisible(false);
    }
}
