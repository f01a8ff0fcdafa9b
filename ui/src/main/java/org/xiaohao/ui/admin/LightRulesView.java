package org.xiaohao.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.jurisdiction.LightRuleDays;
import org.xiaohao.jurisdiction.LightRulesVersion;
import org.xiaohao.plan.LightDryRun;
import org.xiaohao.plan.LightRuleService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Link;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.ReasonDialog;
import org.xiaohao.ui.shared.Translations;

/** When a light turns yellow: the office tries other days on the tasks of today, and takes them with a reason. */
@Route("admin/light-rules")
@Menu(title = "menu.admin.lightRules", order = 58)
@RolesAllowed("OFFICE")
public class LightRulesView extends Page implements BeforeEnterObserver {

    private static final PageRequest HISTORY = PageRequest.of(0, 20);

    private final transient LightRuleService rules;
    private final transient Clock clock;
    private final IntegerField dueSoon = new IntegerField(Translations.text("lightRules.dueSoon"));
    private final IntegerField reportSoon = new IntegerField(Translations.text("lightRules.reportSoon"));
    private final Checkbox working = new Checkbox(Translations.text("lightRules.working"));
    private final Button take = new Button();
    private final Section run = new Section();
    private final Section versions = new Section();
    private transient LightRulesVersion present =
            new LightRulesVersion(1, new LightRuleDays(0, 0, false), "", null, null);

    LightRulesView(LightRuleService rules, Clock clock) {
        super("lightRules.title");
        this.rules = rules;
        this.clock = clock;
        addClassName("light-rules");
        dueSoon.setMin(0);
        reportSoon.setMin(0);
        dueSoon.setStepButtonsVisible(true);
        reportSoon.setStepButtonsVisible(true);
        dueSoon.addValueChangeListener(event -> tryOut());
        reportSoon.addValueChangeListener(event -> tryOut());
        working.addValueChangeListener(event -> tryOut());
        take.addThemeName("primary");
        take.addClickListener(event -> take());
        run.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        present = rules.present();
        dueSoon.setValue(present.days().dueSoonDays());
        reportSoon.setValue(present.days().reportSoonDays());
        working.setValue(present.days().byWorkingDays());
        Div fields = new Div(dueSoon, reportSoon, working);
        fields.addClassName("stack");
        Div left = new Div(fields, take, versions);
        left.addClassName("stack");
        Div columns = new Div(left, run);
        columns.addClassName("rule-columns");
        removeAll();
        add(
                new PageHeader(Translations.text("lightRules.title"))
                        .withSub(Translations.text("lightRules.sub", present.number())),
                columns);
        showVersions();
        tryOut();
    }

    private void showVersions() {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        for (LightRulesVersion version : rules.history(HISTORY)) {
            Instant at = version.takenAt();
            String when = at == null ? "" : Dates.table(at, clock.getZone());
            list.add(new ListItem(
                    new Span(Translations.text(
                            version.days().byWorkingDays() ? "lightRules.version.working" : "lightRules.version",
                            version.number(),
                            version.days().dueSoonDays(),
                            version.days().reportSoonDays())),
                    quiet(when + " " + version.reason())));
        }
        versions.removeAll();
        versions.add(new H2(Translations.text("lightRules.versions")), list);
    }

    private static Paragraph quiet(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassNames("s", "t2");
        return words;
    }

    private LightRuleDays days() {
        Integer due = dueSoon.getValue();
        Integer report = reportSoon.getValue();
        return new LightRuleDays(due == null ? -1 : due, report == null ? -1 : report, working.getValue());
    }

    private void tryOut() {
        Map<String, HasValidationProperties> fields = Map.of("dueSoonDays", dueSoon, "reportSoonDays", reportSoon);
        fields.values().forEach(field -> field.setInvalid(false));
        boolean changed = !days().equals(present.days());
        take.setVisible(changed);
        take.setText(Translations.text("lightRules.take", present.number() + 1));
        run.removeAll();
        if (!changed) {
            run.add(quiet(Translations.text("lightRules.same")));
            return;
        }
        LightDryRun result;
        try {
            result = rules.tryOut(days());
        } catch (InvalidInputException refused) {
            HasValidationProperties field = fields.getOrDefault(refused.field(), dueSoon);
            field.setErrorMessage(Notices.text(refused));
            field.setInvalid(true);
            take.setVisible(false);
            return;
        }
        run.add(
                new H2(Translations.text("lightRules.run", result.total())),
                quiet(Translations.text("lightRules.run.sub")));
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "rule-changes");
        result.tasks().forEach(task -> {
            Anchor title = new Anchor(Link.toTask(task.taskId()).path(), task.number() + " " + task.title());
            title.addClassName("grow");
            list.add(new ListItem(
                    title, new LightBadge(task.before()), new Span("\u2192"), new LightBadge(task.after())));
        });
        run.add(list);
        if (result.total() > result.tasks().size()) {
            run.add(quiet(Translations.text(
                    "lightRules.run.more", result.total() - result.tasks().size())));
        }
    }

    private void take() {
        LightRuleDays wanted = days();
        new ReasonDialog("lightRules.take", Translations.text("lightRules.take.consequence"), reason -> {
                    LightRulesVersion taken = rules.take(present.number(), wanted, reason);
                    Notices.done(Translations.text("lightRules.taken", taken.number()));
                    show();
                })
                .open();
    }
}
