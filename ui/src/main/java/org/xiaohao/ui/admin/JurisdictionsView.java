package org.xiaohao.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.xiaohao.account.SubordinateAdministrators;
import org.xiaohao.jurisdiction.JurisdictionDetails;
import org.xiaohao.jurisdiction.JurisdictionLevel;
import org.xiaohao.jurisdiction.JurisdictionService;
import org.xiaohao.jurisdiction.JurisdictionSummary;
import org.xiaohao.jurisdiction.SubordinateService;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** The jurisdictions below the own: made, given an administrator, retired. What is in them is not seen from here. */
@Route("admin/jurisdictions")
@Menu(title = "menu.admin.jurisdictions", order = 58)
@RolesAllowed("ADMIN")
public class JurisdictionsView extends Page {

    private final transient SubordinateService subordinates;
    private final transient SubordinateAdministrators administrators;
    private final transient JurisdictionDetails own;
    private final transient Clock clock;
    private final Div content = new Div();

    JurisdictionsView(
            SubordinateService subordinates,
            SubordinateAdministrators administrators,
            JurisdictionService jurisdictions,
            Clock clock) {
        super("jurisdictions.title");
        this.subordinates = subordinates;
        this.administrators = administrators;
        this.own = jurisdictions.own();
        this.clock = clock;
        PageHeader header = new PageHeader(Translations.text("jurisdictions.title"))
                .withSub(Translations.text("jurisdictions.sub", own.name()));
        if (mayHaveOthersBelow(own.level())) {
            header.withActions(add());
        }
        add(header, content);
        show();
    }

    private static boolean mayHaveOthersBelow(JurisdictionLevel level) {
        return level != JurisdictionLevel.TOWN;
    }

    private Button add() {
        Button add = new Button(Translations.text("jurisdictions.add"), Icons.PLUS.create(), event -> openDialog());
        add.addThemeName("primary");
        return add;
    }

    private void openDialog() {
        new JurisdictionDialog(subordinates, own, subordinates.list(), this::show).open();
    }

    private void show() {
        content.removeAll();
        List<JurisdictionSummary> below = subordinates.list();
        if (below.isEmpty()) {
            boolean may = mayHaveOthersBelow(own.level());
            content.add(new EmptyState(
                    Icons.LIST,
                    Translations.text("jurisdictions.none"),
                    Translations.text(may ? "jurisdictions.none.why" : "jurisdictions.none.town"),
                    may ? new Component[] {add()} : new Component[0]));
            return;
        }
        Set<Long> served = administrators.served(
                below.stream().map(JurisdictionSummary::id).toList());
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "jurisdictions");
        below.forEach(one -> list.add(row(one, served.contains(one.id()))));
        content.add(list);
    }

    private ListItem row(JurisdictionSummary one, boolean served) {
        Span name = new Span(one.name());
        name.addClassName("name");
        Span facts = new Span(Translations.text(
                "jurisdictions.facts", one.code(), Translations.label(one.level()), one.parentName()));
        facts.addClassNames("t2", "s");
        Div words = new Div(name, facts);
        words.addClassNames("stack", "grow");
        ListItem row = new ListItem(words);
        row.addClassNames("row", "wrap");
        row.getStyle().set("--depth", Integer.toString(one.depth() - 1));
        if (!one.active()) {
            row.add(badge("jurisdictions.retired"), act("jurisdictions.restore", one, () -> {
                subordinates.restore(one.id(), one.version());
                Notices.done(Translations.text("jurisdictions.restored", one.name()));
                show();
            }));
            return row;
        }
        if (!served) {
            row.add(badge("jurisdictions.unserved"));
        }
        row.add(
                act("jurisdictions.letIn", one, () -> new LetInDialog(administrators, one, clock, this::show).open()),
                act("jurisdictions.retire", one, () -> askRetire(one)));
        return row;
    }

    private static Span badge(String key) {
        Span badge = new Span(Translations.text(key));
        badge.addClassNames("badge", "quiet");
        return badge;
    }

    private static Button act(String key, JurisdictionSummary one, Runnable act) {
        Button button = new Button(Translations.text(key), event -> act.run());
        button.setAriaLabel(Translations.text("jurisdictions.act", Translations.text(key), one.name()));
        return button;
    }

    private void askRetire(JurisdictionSummary one) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Translations.text("jurisdictions.retire.ask", one.name()));
        dialog.setText(Translations.text("jurisdictions.retire.text"));
        dialog.setConfirmText(Translations.text("jurisdictions.retire"));
        dialog.setCancelable(true);
        dialog.setCancelText(Translations.text("admin.keep"));
        dialog.addConfirmListener(event -> {
            subordinates.retire(one.id(), one.version());
            Notices.done(Translations.text("jurisdictions.retired.done", one.name()));
            show();
        });
        dialog.open();
    }
}
