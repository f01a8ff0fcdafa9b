package org.xiaohao.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.xiaohao.report.PrivateDetail;
import org.xiaohao.report.SecrecyReview;
import org.xiaohao.report.SecrecyService;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** 保密审查: what the text tells of persons and firms, and the tick of whoever looked at it. */
class SecrecyPane extends Div {

    private final transient SecrecyService secrecy;
    private final transient Supplier<Component> then;
    private final transient LongConsumer goTo;
    private final ZoneId zone;
    private final long reportId;

    /**
     * @param goTo shows a statement
     * @param then what may be done once somebody has looked at the text
     */
    SecrecyPane(SecrecyService secrecy, ZoneId zone, long reportId, LongConsumer goTo, Supplier<Component> then) {
        this.secrecy = secrecy;
        this.zone = zone;
        this.reportId = reportId;
        this.goTo = goTo;
        this.then = then;
        addClassName("stack");
        show(secrecy.review(reportId));
    }

    private void show(SecrecyReview review) {
        removeAll();
        add(hint(
                review.details().isEmpty()
                        ? Translations.text("report.clean.nobody")
                        : Translations.text(
                                "report.clean.details", review.details().size())));
        if (!review.details().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            review.details().forEach(detail -> list.add(line(detail)));
            add(list);
        }
        if (review.checkedAt() == null) {
            Checkbox tick = new Checkbox(Translations.text("report.clean.tick"));
            tick.addValueChangeListener(event -> check(review));
            add(tick);
        } else {
            Div checked = new Div(new Span(Translations.text(
                    "report.clean.checked", review.checkedBy(), Dates.table(review.checkedAt(), zone))));
            checked.addClassNames("note");
            add(checked, then.get());
        }
    }

    private ListItem line(PrivateDetail detail) {
        Span kind = new Span(Translations.label(detail.kind()));
        kind.addClassName("kind");
        Span words = new Span(detail.words());
        Span space = new Span();
        space.addClassName("grow");
        Div first = new Div(kind, words, space);
        first.addClassNames("row", "wrap");
        if (detail.statementId() != 0) {
            Button go = new Button(Translations.text("report.findings.go"), event -> {
                goTo.accept(detail.statementId());
            });
            go.addThemeNames("tertiary", "small");
            first.add(go);
        }
        Div around = new Div(detail.around());
        around.addClassNames("xs", "t2");
        return new ListItem(first, around);
    }

    private void check(SecrecyReview seen) {
        try {
            secrecy.check(reportId, seen.textHash());
        } catch (StaleDataException changed) {
            Notices.failed(Translations.text("report.clean.changed"));
        }
        show(secrecy.review(reportId));
    }

    private static Paragraph hint(String words) {
        Paragraph hint = new Paragraph(words);
        hint.addClassNames("s", "t2");
        return hint;
    }
}
