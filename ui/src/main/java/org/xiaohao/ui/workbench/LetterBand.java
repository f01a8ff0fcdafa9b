package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.xiaohao.shared.Link;
import org.xiaohao.supervision.LetterService;
import org.xiaohao.supervision.LetterSummary;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** The letters that wait for an answer of the unit, with the way to each; the most urgent first. */
class LetterBand extends Div {

    LetterBand(LetterService letters) {
        addClassName("reminders");
        letters.unanswered().forEach(letter -> add(band(letter)));
    }

    private static Div band(LetterSummary letter) {
        Span text = new Span(Translations.text(
                letter.daysLate() > 0 ? "letter.band.late" : "letter.band",
                letter.documentNumber(),
                letter.items(),
                Dates.day(letter.answerDue()),
                letter.daysLate()));
        text.addClassName("grow");
        Anchor open = new Anchor(Link.toLetter(letter.id()).path(), Translations.text("letter.band.open"));
        open.addClassName("button-link");
        Div band = new Div(Icons.DOC.create(), text, open);
        band.addClassNames("band", "late");
        band.getElement().setAttribute("role", "status");
        return band;
    }
}
