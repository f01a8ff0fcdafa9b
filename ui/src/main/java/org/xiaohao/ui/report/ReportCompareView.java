package org.xiaohao.ui.report;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.report.ReportBlacklineService;
import org.xiaohao.report.ReportDetails;
import org.xiaohao.report.ReportDifference;
import org.xiaohao.report.ReportFile;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportVersionService;
import org.xiaohao.report.ReportVersionSummary;
import org.xiaohao.report.YearRecordService;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Downloads;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** What became of a report from one version to another; with the same twice, how it read in that version. */
@Route("report/compare")
@RolesAllowed({"OFFICE", "LEADER"})
public class ReportCompareView extends Page implements BeforeEnterObserver {

    /** As many versions as a report can have. */
    private static final int ALL = 300;

    private final transient ReportService reports;
    private final transient ReportVersionService versions;
    private final transient ReportBlacklineService blacklines;
    private final transient YearRecordService records;
    private final Clock clock;

    ReportCompareView(
            ReportService reports,
            ReportVersionService versions,
            ReportBlacklineService blacklines,
            YearRecordService records,
            Clock clock) {
        super("report.compare");
        this.reports = reports;
        this.versions = versions;
        this.blacklines = blacklines;
        this.records = records;
        this.clock = clock;
        addClassNames("fill", "report-page", "report-compare");
    }

    /** Where two versions are compared; 0 is now. */
    static QueryParameters address(long reportId, int before, int after) {
        return QueryParameters.simple(Map.of(
                "report", String.valueOf(reportId), "from", String.valueOf(before), "to", String.valueOf(after)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters address = event.getLocation().getQueryParameters();
        long id = number(address, "report");
        show(reports.find(id), (int) number(address, "from"), (int) number(address, "to"));
    }

    private static long number(QueryParameters address, String name) {
        try {
            return Long.parseLong(address.getSingleParameter(name).orElse("0"));
        } catch (NumberFormatException noNumber) {
            throw new NotFoundException();
        }
    }

    private void show(ReportDetails report, int before, int after) {
        ReportDifference difference = versions.difference(report.id(), before, after);
        PageHeader header = new PageHeader(Translations.text("report.compare"))
                .withSub(report.title())
                .withActions(actions(report, before, after));
        ComparePaper paper = new ComparePaper(difference);
        Div panes = new Div(paper.outline(), paper);
        panes.addClassName("compare-panes");
        add(header, choice(report, difference), panes);
    }

    private com.vaadin.flow.component.Component[] actions(ReportDetails report, int before, int after) {
        List<com.vaadin.flow.component.Component> actions = new ArrayList<>();
        int last = report.year() - 1;
        if (records.published(last).isPresent()) {
            actions.add(file(
                    Translations.text("report.compare.lastYear", String.valueOf(last)),
                    () -> blacklines.fromLastYear(report.id())));
        }
        actions.add(new Button(
                Translations.text("report.compare.back"),
                event -> UI.getCurrent().navigate(ReportView.class)));
        actions.add(new Button(
                Translations.text("report.compare.print"),
                Icons.PRINT.create(),
                event -> UI.getCurrent().getPage().executeJs("setTimeout(() => window.print())")));
        if (before != after) {
            Anchor tracked = file(
                    Translations.text("report.compare.tracked"), () -> blacklines.between(report.id(), before, after));
            tracked.addClassName("main");
            actions.add(tracked);
        }
        return actions.toArray(com.vaadin.flow.component.Component[]::new);
    }

    private static Anchor file(String words, Supplier<ReportFile> content) {
        Anchor link = Downloads.link(words, () -> {
            ReportFile file = content.get();
            return new Downloads.Content(file.fileName(), file.mediaType(), file.bytes());
        });
        link.addClassName("button-link");
        return link;
    }

    private Div choice(ReportDetails report, ReportDifference difference) {
        Map<Integer, String> names = new HashMap<>();
        List<Integer> numbers = new ArrayList<>(List.of(ReportVersionService.NOW));
        names.put(ReportVersionService.NOW, Translations.text("report.compare.now"));
        versions.list(report.id(), PageRequest.of(0, ALL)).forEach(version -> {
            numbers.add(version.number());
            names.put(version.number(), name(version));
        });
        int from = difference.before().number();
        int to = difference.after().number();
        Select<Integer> before = select("report.compare.before", numbers, names, from);
        Select<Integer> after = select("report.compare.after", numbers, names, to);
        before.addValueChangeListener(event -> again(report, event.getValue(), to));
        after.addValueChangeListener(event -> again(report, from, event.getValue()));
        Span and = new Span(Translations.text("report.compare.and"));
        and.addClassName("t2");
        Div row = new Div(before, and, after);
        row.addClassNames("compare-choice", "row", "wrap");
        row.getElement()
                .appendChild(
                        new Element("ins").setText(Translations.text("report.compare.added", difference.added())),
                        new Element("del").setText(Translations.text("report.compare.removed", difference.removed())));
        Span moved = new Span(Translations.text("report.compare.moved"));
        moved.addClassName("moved");
        row.add(moved);
        return row;
    }

    private String name(ReportVersionSummary version) {
        String what = version.name().isEmpty() ? Translations.label(version.occasion()) : version.name();
        return Translations.text(
                "report.compare.version",
                version.number(),
                Translations.label(version.state()),
                what,
                Dates.table(version.keptAt(), clock.getZone()));
    }

    private static Select<Integer> select(String label, List<Integer> numbers, Map<Integer, String> names, int chosen) {
        Select<Integer> select = new Select<>();
        select.setAriaLabel(Translations.text(label));
        select.setItems(numbers);
        select.setItemLabelGenerator(number -> names.getOrDefault(number, ""));
        select.setValue(chosen);
        select.setWidth("320px");
        return select;
    }

    private void again(ReportDetails report, int before, int after) {
        UI.getCurrent().navigate(ReportCompareView.class, address(report.id(), before, after));
    }
}
