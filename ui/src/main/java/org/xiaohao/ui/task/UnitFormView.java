package org.xiaohao.ui.task;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.ledger.LedgerChange;
import org.xiaohao.ledger.TakeRow;
import org.xiaohao.ledger.TakenRow;
import org.xiaohao.ledger.UnitFormService;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.PlanSummary;
import org.xiaohao.plan.UnattendedService;
import org.xiaohao.plan.UnattendedUnit;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.ui.plan.ChosenPlan;
import org.xiaohao.ui.plan.PlanChoice;
import org.xiaohao.ui.shared.Downloads;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Periods;
import org.xiaohao.ui.shared.Translations;

/** 代填: the office hands a unit without accounts its form, and enters what comes back in it. */
@Route("tasks/unit-form")
@RolesAllowed("OFFICE")
public class UnitFormView extends FilledSheet implements BeforeEnterObserver {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient UnitFormService forms;
    private final transient MonitorService monitor;
    private final transient UnattendedService unattended;
    private final transient ChosenPlan chosenPlan;
    private final transient Clock clock;
    private final ComboBox<UnattendedUnit> unit = new ComboBox<>(Translations.text("unitForm.unit"));
    private final ComboBox<PlanSummary> plan = new ComboBox<>(Translations.text("unitForm.plan"));
    private final ComboBox<PeriodReference> period = new ComboBox<>(Translations.text("unitForm.period"));
    private final Div download = new Div();
    private volatile long unitId;

    UnitFormView(
            UnitFormService forms,
            MonitorService monitor,
            UnattendedService unattended,
            AttachmentService attachments,
            ChosenPlan chosenPlan,
            Clock clock) {
        super("unitForm", attachments);
        this.forms = forms;
        this.monitor = monitor;
        this.unattended = unattended;
        this.chosenPlan = chosenPlan;
        this.clock = clock;
        unit.setItemLabelGenerator(UnattendedUnit::unitName);
        plan.setItemLabelGenerator(PlanSummary::title);
        plan.addClassName("grow");
        period.setItemLabelGenerator(Periods::label);
        unit.addValueChangeListener(event -> chosen());
        plan.addValueChangeListener(event -> showPeriods());
        period.addValueChangeListener(event -> showDownload());
        addAbove(unit, plan, period, download);
        takesFiles(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<UnattendedUnit> nobody = unattended.underWay().stream()
                .filter(candidate -> candidate.reason() == UnattendedUnit.Reason.NO_ACCOUNT)
                .toList();
        if (nobody.isEmpty()) {
            removeAll();
            add(new EmptyState(
                    Icons.CHECK, Translations.text("unitForm.nobody"), Translations.text("unitForm.nobody.why")));
            return;
        }
        Optional<PlanChoice> choice = chosenPlan.enter(event.getLocation().getQueryParameters());
        List<PlanSummary> running = choice.map(PlanChoice::underWay).orElse(List.of());
        Long present = choice.map(PlanChoice::planId).orElse(null);
        unit.setItems(nobody);
        plan.setItems(running);
        running.stream()
                .filter(candidate -> present != null && candidate.id() == present)
                .findFirst()
                .or(() -> running.stream().findFirst())
                .ifPresent(plan::setValue);
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("unit")
                .orElse("");
        nobody.stream()
                .filter(candidate -> Long.toString(candidate.orgUnitId()).equals(wanted))
                .findFirst()
                .or(() -> nobody.size() == 1 ? nobody.stream().findFirst() : Optional.empty())
                .ifPresent(unit::setValue);
    }

    private void chosen() {
        UnattendedUnit of = unit.getValue();
        unitId = of == null ? 0 : of.orgUnitId();
        takesFiles(of != null);
        showDownload();
    }

    /** Those that have begun, the newest first. */
    private void showPeriods() {
        PlanSummary of = plan.getValue();
        LocalDate today = LocalDate.now(clock);
        List<PeriodReference> begun = of == null
                ? List.of()
                : monitor.periods(of.id()).stream()
                        .filter(candidate -> !candidate.startDate().isAfter(today))
                        .toList()
                        .reversed();
        period.setItems(begun);
        begun.stream()
                .filter(candidate -> candidate.endDate().isBefore(today))
                .findFirst()
                .or(() -> begun.stream().findFirst())
                .ifPresent(period::setValue);
        showDownload();
    }

    private void showDownload() {
        download.removeAll();
        UnattendedUnit of = unit.getValue();
        PlanSummary from = plan.getValue();
        PeriodReference within = period.getValue();
        if (of == null || from == null || within == null) {
            return;
        }
        Locale locale = Translations.locale();
        Anchor link = Downloads.link(
                Translations.text("unitForm.download"),
                Translations.text("unitForm.fileName", of.unitName(), Periods.label(within)),
                XLSX,
                out -> forms.write(from.id(), of.orgUnitId(), within.id(), locale, out));
        download.add(link);
    }

    @Override
    List<LedgerChange> preview(Path sheet) {
        return forms.preview(requireUnit(), sheet);
    }

    @Override
    List<TakenRow> take(List<TakeRow> rows) {
        return forms.take(requireUnit(), rows);
    }

    private long requireUnit() {
        if (unitId == 0) {
            throw new NotFoundException();
        }
        return unitId;
    }
}
