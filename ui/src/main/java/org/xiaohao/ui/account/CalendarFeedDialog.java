package org.xiaohao.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.xiaohao.calendar.CalendarFeedService;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The address at which a calendar program reads the own due dates: made, shown once, made anew, ended. */
public class CalendarFeedDialog extends Dialog {

    private static final String COPY = """
            const field = this.querySelector('vaadin-text-field input');
            field.select();
            if (navigator.clipboard) navigator.clipboard.writeText(field.value);
            else document.execCommand('copy');
            """;

    private final transient CalendarFeedService feeds;
    private final Div content = new Div();

    public CalendarFeedDialog(CalendarFeedService feeds) {
        this.feeds = feeds;
        setHeaderTitle(Translations.text("feed.title"));
        setWidth("560px");
        setMaxWidth("100%");
        content.addClassName("stack");
        add(content);
        showState();
    }

    private void showState() {
        Optional<LocalDate> since = feeds.since();
        content.removeAll();
        content.add(
                new Paragraph(Translations.text("feed.what")),
                new Paragraph(since.map(begun -> Translations.text("feed.since", Dates.dayOfYear(begun)))
                        .orElseGet(() -> Translations.text("feed.none"))));
        Button renew = new Button(
                Translations.text(since.isPresent() ? "feed.renew" : "feed.make"), click -> showAddress(feeds.renew()));
        renew.addThemeName("primary");
        Button revoke = new Button(Translations.text("feed.revoke"), click -> {
            feeds.revoke();
            Notices.done(Translations.text("feed.revoked"));
            showState();
        });
        revoke.setVisible(since.isPresent());
        getFooter().removeAll();
        getFooter().add(new Button(Translations.text("frame.cancel"), click -> close()), revoke, renew);
        setCloseOnOutsideClick(true);
    }

    /** The address is shown this once: its secret is stored nowhere in clear. */
    private void showAddress(String path) {
        TextField address = new TextField(Translations.text("feed.address"));
        address.setValue(base() + path);
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setWidthFull();
        content.removeAll();
        content.add(
                address, new Paragraph(Translations.text("feed.once")), new Paragraph(Translations.text("feed.how")));
        Button copy = new Button(Translations.text("feed.copy"), click -> {
            content.getElement().executeJs(COPY);
            Notices.done(Translations.text("feed.copied"));
        });
        copy.addThemeName("primary");
        getFooter().removeAll();
        getFooter().add(new Button(Translations.text("feed.noted"), click -> close()), copy);
        setCloseOnOutsideClick(false);
    }

    private static String base() {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        String address = request.getRequestURL().toString();
        String root =
                address.substring(0, address.length() - request.getRequestURI().length());
        return root + request.getContextPath() + "/";
    }
}
