package org.xiaohao.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportStanding;
import org.xiaohao.report.ReportState;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** How far the report is, until when it must go on, and what is to be done now; once signed, that it is locked. */
class ReportStrip extends Div {

    /** Enough of a sum to compare it by eye. */
    private static final int SHOWN_DIGITS = 16;

    private final transient ReportStanding standing;
    private final ZoneId zone;
    private final LocalDate today;

    /** @param days opens the statutory days; what only the office may do is not offered to others */
    ReportStrip(ReportDetails report, ReportActs acts, Runnable versions, Runnable days, Clock clock) {
        this.standing = report.standing();
        this.zone = clock.getZone();
        this.today = LocalDate.ofInstant(clock.instant(), zone);
        addClassName("report-strip");
        Div row = new Div(flow(), dates(acts.isOffice() ? days : null));
        row.addClassName("line");
        Div actions = new Div();
        actions.addClassName("actions");
        Button kept = new Button(Translations.text("report.versions", standing.version()), event -> versions.run());
        kept.addThemeName("tertiary");
        actions.add(kept);
        actions.add(acts.buttons());
        row.add(actions);
        add(row);
        band();
    }

    private OrderedList flow() {
        OrderedList flow = new OrderedList();
        flow.addClassName("flow");
        for (ReportState step : ReportState.values()) {
            String word = Translations.label(step);
            boolean current = step == standing.state();
            ListItem item = new ListItem(
                    current && standing.version() > 0
                            ? Translations.text("report.flow.version", word, standing.version())
                            : word);
            item.setClassName("done", step.compareTo(standing.state()) < 0);
            if (current) {
                item.addClassName("current");
                item.getElement().setAttribute("aria-current", "step");
            }
            flow.add(item);
        }
        return flow;
    }

    /** The day that comes next, with how long it is until then; nothing once it is public. */
    private Div dates(@org.jspecify.annotations.Nullable Runnable set) {
        Div dates = new Div();
        dates.addClassNames("dates", "s");
        boolean reported = standing.state().compareTo(ReportState.REPORTED) >= 0;
        if (standing.state() == ReportState.PUBLISHED) {
            return dates;
        }
        if (!reported) {
            dates.add(until("report.before.report", standing.reportBefore(), true));
        }
        dates.add(until("report.before.publish", standing.publishBefore(), reported));
        if (set != null) {
            Button change = new Button(Icons.PEN.create(), event -> set.run());
            change.addThemeNames("tertiary", "small");
            change.addClassName("icon-button");
            change.setAriaLabel(Translations.text("report.days.title"));
            dates.add(change);
        }
        return dates;
    }

    private Span until(String key, LocalDate before, boolean counted) {
        String day = Translations.text(key, Dates.day(before));
        long left = java.time.temporal.ChronoUnit.DAYS.between(today, before);
        if (!counted) {
            Span later = new Span(day);
            later.addClassName("t2");
            return later;
        }
        Span words = new Span(
                left > 0
                        ? Translations.text("report.before.left", day, left)
                        : Translations.text("report.before.late", day, -left));
        words.addClassName(left > 0 ? "due" : "late");
        return words;
    }

    private void band() {
        if (standing.isLocked()) {
            Instant at = standing.signedAt();
            String hash = standing.hash();
            Span words = new Span(
                    Translations.text("report.locked", standing.signedBy(), at == null ? "" : Dates.table(at, zone)));
            words.addClassName("grow");
            Span sum = new Span(Translations.text(
                    standing.isIntact() ? "report.locked.intact" : "report.locked.broken",
                    hash.substring(0, SHOWN_DIGITS)));
            sum.getElement().setAttribute("title", hash);
            sum.addClassNames("hash", "s");
            Div band = new Div(Icons.of("lock"), words, sum);
            band.addClassNames("note", "row", "wrap", "locked");
            band.setClassName("late", !standing.isIntact());
            add(band);
        } else if (!standing.reason().isEmpty()) {
            Instant since = standing.since();
            Div band = new Div(new Span(Translations.text(
                    "report.said", standing.by(), since == null ? "" : Dates.table(since, zone), standing.reason())));
            band.addClassNames("note", "soon", "said");
            add(band);
        }
    }
}
