package org.xiaohao.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import org.xiaohao.account.OwnSession;
import org.xiaohao.account.OwnSessionService;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Where the person is signed in; ends what is elsewhere. */
class OwnSessionsDialog extends Dialog {

    private final transient OwnSessionService sessions;
    private final transient Clock clock;
    private final Div list = new Div();
    private final Button endOthers = new Button(Translations.text("frame.sessions.endOthers"), event -> endOthers());

    OwnSessionsDialog(OwnSessionService sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
        setHeaderTitle(Translations.text("frame.sessions"));
        setWidth("38rem");
        Paragraph why = new Paragraph(Translations.text("frame.sessions.why"));
        why.addClassNames("s", "t2");
        list.addClassName("token-list");
        Div content = new Div(why, list);
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(Translations.text("frame.close"), event -> close()), endOthers);
        show();
    }

    private void show() {
        List<OwnSession> own = sessions.list();
        list.removeAll();
        own.forEach(session -> list.add(row(session)));
        endOthers.setEnabled(own.stream().anyMatch(session -> !session.current()));
    }

    private Div row(OwnSession session) {
        String began = Dates.table(session.startedAt(), clock.getZone());
        Span where = new Span(
                session.address().isEmpty() ? Translations.text("frame.sessions.somewhere") : session.address());
        where.addClassName("grow");
        Span when = new Span(
                Translations.text("frame.sessions.when", began, Dates.table(session.lastSeenAt(), clock.getZone())));
        when.addClassNames("s", "t2");
        Div row = new Div(where, when);
        row.addClassName("token");
        if (session.current()) {
            Span current = new Span(Translations.text("frame.sessions.current"));
            current.addClassNames("badge", "quiet");
            row.add(current);
        } else {
            Button end = new Button(Translations.text("frame.sessions.end"), event -> end(session));
            end.setAriaLabel(Translations.text("frame.sessions.end.one", began));
            end.addThemeNames("tertiary", "small");
            row.add(end);
        }
        return row;
    }

    private void end(OwnSession session) {
        try {
            sessions.end(session.id());
            Notices.done(Translations.text("frame.sessions.ended"));
        } catch (NotFoundException over) {
            Notices.done(Translations.text("frame.sessions.over"));
        }
        show();
    }

    private void endOthers() {
        sessions.endOthers();
        Notices.done(Translations.text("frame.sessions.ended"));
        show();
    }
}
