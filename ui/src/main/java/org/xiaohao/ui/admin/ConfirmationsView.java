package org.xiaohao.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.xiaohao.account.AccountRequestDetails;
import org.xiaohao.account.AccountRequestService;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** What administrators ask for and a second person confirms or refuses. */
@Route("admin/confirmations")
@Menu(title = "menu.admin.confirmations", order = 59)
@RolesAllowed({"ADMIN", "AUDITOR"})
public class ConfirmationsView extends Page {

    private final transient AccountRequestService requests;
    private final transient Clock clock;
    private final Div waiting = new Div();

    ConfirmationsView(AccountRequestService requests, Clock clock) {
        super("confirmations.title");
        this.requests = requests;
        this.clock = clock;
        waiting.addClassName("stack");
        add(
                new PageHeader(Translations.text("confirmations.title"))
                        .withSub(Translations.text("confirmations.sub")),
                waiting);
        show();
    }

    private void show() {
        waiting.removeAll();
        List<AccountRequestDetails> all = requests.waiting();
        all.forEach(request -> waiting.add(card(request)));
        if (all.isEmpty()) {
            waiting.add(new Paragraph(Translations.text("confirmations.none")));
        }
    }

    private Div card(AccountRequestDetails request) {
        Span what = new Span(Translations.text(
                "confirmations.kind." + request.kind().name(),
                request.displayName(),
                request.username(),
                request.roles().stream()
                        .sorted()
                        .map(Translations::label)
                        .collect(Collectors.joining(Translations.text("admin.listing")))));
        String place = request.place();
        if (place != null) {
            what.add(Translations.text("confirmations.place", place));
        }
        Span who = new Span(Translations.text(
                "confirmations.asked", request.requestedBy(), Dates.table(request.requestedAt(), clock.getZone())));
        who.addClassNames("s", "t2");
        Div words = new Div(new Div(what), new Div(who));
        words.addClassName("grow");
        Div card = new Div(words);
        card.addClassNames("card", "row");
        if (!request.mine()) {
            Button confirm = new Button(Translations.text("confirmations.confirm"), event -> {
                requests.confirm(request.id());
                Notices.done(Translations.text("confirmations.confirmed"));
                show();
            });
            confirm.addThemeName("primary");
            card.add(confirm);
        }
        card.add(new Button(
                Translations.text(request.mine() ? "confirmations.withdraw" : "confirmations.refuse"), event -> {
                    requests.refuse(request.id());
                    Notices.done(Translations.text("confirmations.refused"));
                    show();
                }));
        return card;
    }
}
