package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.ZoneId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.intake.IntakeService;
import org.xiaohao.intake.IntakeSummary;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The documents that wait to be gone on with, whoever began them. */
class OpenIntakes extends Div {

    private static final int PAGE = 10;

    private final IntakeService intakes;
    private final ZoneId zone;
    private final Div rows = new Div();
    private final H2 heading = new H2();
    private final Button more;
    private int shown;

    OpenIntakes(IntakeService intakes, ZoneId zone) {
        this.intakes = intakes;
        this.zone = zone;
        this.more = new Button(Translations.text("import.open.more"), event -> addPage());
        addClassNames("stack", "open-intakes");
        add(heading, rows, more);
        reload();
    }

    private void reload() {
        rows.removeAll();
        shown = 0;
        addPage();
    }

    private void addPage() {
        Page<IntakeSummary> page = intakes.open(PageRequest.of(shown, PAGE));
        shown++;
        heading.setText(Translations.text("import.open.title", page.getTotalElements()));
        page.forEach(intake -> rows.add(row(intake)));
        more.setVisible(page.hasNext());
        if (page.getTotalElements() == 0) {
            Paragraph none = new Paragraph(Translations.text("import.open.none"));
            none.addClassNames("s", "t2");
            rows.add(none);
        }
    }

    private Div row(IntakeSummary intake) {
        RouterLink title = new RouterLink(intake.title(), IntakeView.class, IntakeView.parameters(intake.id()));
        title.addClassName("title");
        String file = intake.fileName().isEmpty() ? Translations.text("import.pasted") : intake.fileName();
        Span under = new Span(Translations.text(
                "import.open.under", file, intake.tasks(), intake.changedBy(), Dates.table(intake.changedAt(), zone)));
        under.addClassNames("s", "t2");
        Div words = new Div(title, under);
        words.addClassNames("grow", "words");
        Button goOn = new Button(
                Translations.text("import.open.go"),
                event -> getUI().ifPresent(ui -> ui.navigate(IntakeView.class, IntakeView.parameters(intake.id()))));
        goOn.setAriaLabel(Translations.text("import.open.go.name", intake.title()));
        Button discard = new Button(
                Translations.text("import.discard"),
                event -> DiscardQuestion.open(intake.title(), () -> {
                    intakes.discard(intake.id());
                    Notices.done(Translations.text("import.discarded", intake.title()));
                    reload();
                }));
        discard.addThemeName("tertiary");
        discard.setAriaLabel(Translations.text("import.discard.name", intake.title()));
        Div row = new Div(words, goOn, discard);
        row.addClassNames("row", "wrap", "intake-row");
        return row;
    }
}
