package org.xiaohao.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.stream.Collectors;
import org.xiaohao.account.ActivationSlip;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** A slip of paper with which a person sets the password: who it is for, where to go, name and code. */
class Slip extends Div {

    Slip(ActivationSlip slip, Clock clock) {
        addClassName("slip");
        String roles = slip.roles().stream()
                .sorted()
                .map(Translations::label)
                .collect(Collectors.joining(Translations.text("admin.listing")));
        Div head = new Div(strong(slip.displayName()));
        String unit = slip.orgUnitName();
        head.add(new Span(unit == null ? roles : Translations.text("slips.who", unit, roles)));
        head.addClassName("head");
        add(
                head,
                line("slips.address", address()),
                line("slips.username", slip.username()),
                line("slips.code", slip.code()),
                new Paragraph(Translations.text(
                        "slips.until",
                        Dates.day(slip.expiresAt().atZone(clock.getZone()).toLocalDate()))));
    }

    private static Span strong(String text) {
        Span strong = new Span(text);
        strong.addClassName("name");
        return strong;
    }

    private static Component line(String key, String value) {
        Span words = new Span(Translations.text(key));
        words.addClassName("t2");
        Span text = new Span(value);
        text.addClassName("value");
        Div line = new Div(words, text);
        line.addClassName("line");
        return line;
    }

    /** Where the person goes, as the administrator's own browser knows this place. */
    private static String address() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        String path = request == null ? "" : request.getContextPath();
        String asked = request == null ? "/" : request.getRequestURL().toString();
        return URI.create(asked).resolve(path + "/activate").toString();
    }

    /** A button that prints the page. */
    static Button printButton() {
        return new Button(
                Translations.text("slips.print"),
                Icons.PRINT.create(),
                event -> UI.getCurrent().getPage().executeJs("setTimeout(() => window.print())"));
    }
}
