package org.xiaohao.ui.plan.importing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.ImportPreview;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.importing.Diagnostic;
import org.xiaohao.plan.importing.ParsedTask;
import org.xiaohao.plan.importing.Severity;
import org.xiaohao.ui.plan.DoubtSteps;
import org.xiaohao.ui.plan.SourceLegend;
import org.xiaohao.ui.plan.SourcePane;
import org.xiaohao.ui.plan.UnitRegister;
import org.xiaohao.ui.plan.UnknownUnitDialog;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** The text on the left, what was read from it on the right; what one side chooses, the other shows. */
class ImportReview extends Div implements ImportTaskCard.Actions {

    private final ImportWork work;
    private final UnitRegister register;
    private final UnaryOperator<ImportPreview> rematch;
    private final List<OrgUnitReference> units;
    private final SourcePane source;
    private final ListDataProvider<Integer> indexes;
    private final VirtualList<Integer> tasks = new VirtualList<>();
    private final UnknownNames unknownNames = new UnknownNames(this::settleName);
    private final Div hints = new Div();
    private final DoubtSteps steps = new DoubtSteps(this::showDoubt);
    private final Tab tasksTab = new Tab();
    private final Tab unknownTab = new Tab();
    private final Tab hintsTab = new Tab();
    private final Tabs tabs = new Tabs(tasksTab, unknownTab, hintsTab);
    private final Map<Integer, ImportTaskCard> cards = new HashMap<>();
    private List<Doubt> doubts = List.of();
    private Map<Integer, List<Doubt>> doubtsByTask = Map.of();
    private int selected = -1;

    /**
     * @param rematch looks the names up again after the register changed
     * @param onConfirm stores the draft
     * @param onDiscard leaves everything unstored
     */
    ImportReview(
            ImportWork work,
            UnitRegister register,
            UnaryOperator<ImportPreview> rematch,
            Consumer<PlanHead> onConfirm,
            Runnable onDiscard) {
        this.work = work;
        this.register = register;
        this.rematch = rematch;
        this.units = register.units();
        addClassName("import-review");
        source = new SourcePane(
                work.preview().text(),
                work.tasks().stream()
                        .map(task -> new SourcePane.Item(
                                task.span().start(), task.span().end()))
                        .toList(),
                this::selectFromSource);
        indexes = new ListDataProvider<>(
                IntStream.range(0, work.tasks().size()).boxed().toList());
        tasks.setDataProvider(indexes);
        tasks.setRenderer(new ComponentRenderer<>(this::card));
        tasks.addClassName("task-cards");
        hints.addClassName("hints");
        showHints();
        Div second = new Div(new SourceLegend(), steps);
        second.addClassNames("row", "review-bar");
        tabs.addSelectedChangeListener(change -> showTab());
        Div result = new Div(tabs, tasks, unknownNames, hints);
        result.addClassName("review-result");
        Div split = new Div(source, result);
        split.addClassName("review-split");
        add(header(onConfirm, onDiscard), second, split);
        refresh();
        showTab();
    }

    private ImportTaskCard card(Integer index) {
        ImportTaskCard card =
                new ImportTaskCard(work, index, doubtsByTask.getOrDefault(index, List.of()), index == selected, this);
        cards.put(index, card);
        return card;
    }

    private PageHeader header(Consumer<PlanHead> onConfirm, Runnable onDiscard) {
        int sections = work.preview().plan().sections().size();
        String read =
                Translations.text("import.read.result", sections, work.tasks().size());
        String file = work.fileName();
        Button confirm = new Button(
                Translations.text("import.confirm"), event -> new ConfirmImportDialog(work, onConfirm).open());
        confirm.addThemeName("primary");
        return new PageHeader(Translations.text("import.title"))
                .withSub(file == null ? read : Translations.text("import.read.file", file, read))
                .withActions(new Button(Translations.text("import.discard"), event -> onDiscard.run()), confirm);
    }

    private void showTab() {
        Tab shown = tabs.getSelectedTab();
        tasks.setVisible(shown == tasksTab);
        unknownNames.setVisible(shown == unknownTab);
        hints.setVisible(shown == hintsTab);
    }

    private void refresh() {
        doubts = work.doubts();
        doubtsByTask = doubts.stream().collect(Collectors.groupingBy(Doubt::task));
        long blocking = doubts.stream().filter(Doubt::blocking).count();
        steps.show(
                doubts.size(),
                doubts.isEmpty()
                        ? Translations.text("import.doubts.none")
                        : Translations.text("import.doubts", doubts.size()),
                blocking == 0 ? "" : Translations.text("import.doubts.blocking", blocking));
        tasksTab.setLabel(Translations.text("import.tab.tasks", work.tasks().size()));
        unknownTab.setLabel(
                Translations.text("import.tab.unknown", work.unknownNames().size()));
        hintsTab.setLabel(Translations.text("import.tab.hints", work.hints().size()));
        unknownNames.show(work);
        source.setMarks(ImportMarks.of(work, doubts));
        indexes.refreshAll();
    }

    private void showHints() {
        work.hints().forEach(hint -> {
            NativeButton show = new NativeButton(DiagnosticText.of(hint), event -> showHint(hint));
            boolean info = hint.severity() == Severity.INFO;
            Span icon = new Span((info ? Icons.INFO : Icons.Q).create());
            Div row = new Div(icon, show);
            row.addClassNames("row", "top", "hint");
            row.setClassName("doubt-text", !info);
            hints.add(row);
        });
        if (work.hints().isEmpty()) {
            hints.add(new Span(Translations.text("import.hints.none")));
        }
    }

    private void showHint(Diagnostic hint) {
        Integer task = hint.task();
        if (task == null) {
            source.showPlace(hint.start());
        } else {
            mark(task);
        }
    }

    private void showDoubt(int index) {
        Doubt doubt = doubts.get(index);
        selectFromSource(doubt.task());
    }

    /** From the text: the list follows. A card that is clicked stays where it is, so that its fields can be used. */
    private void selectFromSource(int task) {
        tabs.setSelectedTab(tasksTab);
        mark(task);
        tasks.scrollToIndex(task);
    }

    @Override
    public void select(int task) {
        if (task != selected) {
            mark(task);
        }
    }

    private void mark(int task) {
        setCardSelected(false);
        selected = task;
        setCardSelected(true);
        source.select(task);
    }

    private void setCardSelected(boolean shown) {
        ImportTaskCard card = cards.get(selected);
        if (card != null) {
            card.setSelected(shown);
        }
    }

    @Override
    public void settleName(String name) {
        var tasksWithName = work.unknownNames().get(name);
        String numbers = tasksWithName == null
                ? ""
                : tasksWithName.stream()
                        .map(task -> work.tasks().get(task))
                        .map(ParsedTask::number)
                        .filter(number -> number != null)
                        .collect(Collectors.joining(Translations.text("plan.list.separator")));
        new UnknownUnitDialog(
                        work.match(name), Translations.text("import.unknown.where", numbers), register, decision -> {
                            work.decide(name, decision);
                            work.rematched(rematch.apply(work.preview()));
                            refresh();
                            Notices.done(Translations.text("import.unknown.settled", name));
                        })
                .open();
    }

    @Override
    public void chooseLead(int task, OrgUnitReference unit) {
        work.chooseLead(task, unit);
        refresh();
    }

    @Override
    public void undoLead(int task) {
        work.chooseLead(task, null);
        refresh();
    }

    @Override
    public void check(Diagnostic diagnostic) {
        work.check(diagnostic);
        refresh();
    }

    @Override
    public List<OrgUnitReference> units() {
        return units;
    }
}
