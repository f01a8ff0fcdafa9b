package org.xiaohao.ui.intake;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.IntakeDetails;
import org.xiaohao.intake.SheetDoubt;
import org.xiaohao.intake.SheetEdit;
import org.xiaohao.intake.TaskChange;
import org.xiaohao.intake.Undecided;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.document.SourcePane;
import org.xiaohao.ui.document.UnitRegister;
import org.xiaohao.ui.document.UnitTarget;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The text on the left, what was read from it on the right; what one side chooses, the other shows. */
class IntakeReview extends Div implements CardActions {

    private static final int NONE = -1;

    private final IntakeEditing editing;
    private final UnitRegister register;
    private final Div split = new Div();
    private final List<Integer> keys = new ArrayList<>();
    private final ListDataProvider<Integer> provider = new ListDataProvider<>(keys);
    private final VirtualList<Integer> tasks = new VirtualList<>();
    private final NameSettling settling;
    private final Accepting accepting;
    private final NamesPanel names;
    private final HintsPanel hints = new HintsPanel(this, this::showHint);
    private final PlacesBar places = new PlacesBar(this::showPlace, this::accept, this::change);
    private final Tab tasksTab = new Tab();
    private final Tab namesTab = new Tab();
    private final Tab hintsTab = new Tab();
    private final Tabs tabs = new Tabs(tasksTab, namesTab, hintsTab);
    private SourcePane source;
    private String sourceText;
    private List<String> registerNames = List.of();
    private @Nullable TaskForm form;
    private int selected = NONE;
    private int focusNext = NONE;

    IntakeReview(IntakeEditing editing, UnitRegister register) {
        this.editing = editing;
        this.register = register;
        this.settling = new NameSettling(editing, register, places::showCurrent);
        this.accepting = new Accepting(editing, settling, this);
        this.names = new NamesPanel(register, settling);
        addClassName("import-review");
        sourceText = editing.details().sheet().text();
        source = new SourcePane(sourceText, List.of(), this::selectFromSource);
        tasks.setDataProvider(provider);
        tasks.setRenderer(new ComponentRenderer<>(this::card));
        tasks.addClassName("task-cards");
        tabs.addSelectedChangeListener(change -> showTab());
        Div result = new Div(tabs, tasks, names, hints);
        result.addClassName("review-result");
        split.add(source, result);
        split.addClassName("review-split");
        add(places, split);
        refresh();
        showTab();
    }

    /** Shows the worksheet as it stands now. */
    final void refresh() {
        IntakeDetails details = editing.details();
        if (!details.sheet().text().equals(sourceText)) {
            sourceText = details.sheet().text();
            SourcePane other = new SourcePane(sourceText, List.of(), this::selectFromSource);
            split.replace(source, other);
            source = other;
        }
        List<Undecided> open = details.undecided();
        keys.clear();
        details.sheet().tasks().forEach(task -> keys.add(task.key()));
        places.show(open);
        registerNames = register.targets().stream().map(UnitTarget::name).toList();
        tasksTab.setLabel(Translations.text("import.tab.tasks", keys.size()));
        namesTab.setLabel(Translations.text("import.tab.unknown", names.show(details)));
        hintsTab.setLabel(Translations.text("import.tab.hints", hints.show(details, open)));
        source.setItems(details.sheet().tasks().stream()
                .map(task -> task.task().span())
                .map(span -> new SourcePane.Item(span.start(), span.end()))
                .toList());
        source.setMarks(SheetMarks.of(details, open));
        source.highlight(keys.indexOf(selected));
        provider.refreshAll();
    }

    private SheetCard card(Integer key) {
        IntakeDetails details = editing.details();
        TaskForm shown = form != null && form.task() == key ? form : null;
        SheetCard card =
                new SheetCard(details, details.sheet().task(key), places.of(key), key == selected, shown, this);
        if (key == focusNext) {
            focusNext = NONE;
            card.focusTitle();
        }
        return card;
    }

    private void showTab() {
        Tab shown = tabs.getSelectedTab();
        tasks.setVisible(shown == tasksTab);
        names.setVisible(shown == namesTab);
        hints.setVisible(shown == hintsTab);
    }

    private void showHint(SheetDoubt hint) {
        Integer task = hint.task();
        source.showPlace(hint.diagnostic().start());
        if (task != null) {
            mark(task);
        }
    }

    private void showPlace(Undecided place) {
        Integer task = place.task();
        if (task == null) {
            tabs.setSelectedTab(hintsTab);
            source.showPlace(place.start());
            return;
        }
        tabs.setSelectedTab(tasksTab);
        focusNext = task;
        mark(task);
        source.select(keys.indexOf(task));
        source.showPlace(place.start());
        tasks.scrollToIndex(keys.indexOf(task));
    }

    private void selectFromSource(int index) {
        tabs.setSelectedTab(tasksTab);
        int key = keys.get(index);
        mark(key);
        tasks.scrollToIndex(index);
        places.goToFirstOf(key);
    }

    /** A card that is clicked stays where it is, so that its fields can be used. */
    @Override
    public void select(int task) {
        if (task != selected && keys.contains(task)) {
            mark(task);
            source.select(keys.indexOf(task));
            places.goToFirstOf(task);
        }
    }

    private void mark(int task) {
        int before = selected;
        selected = task;
        source.highlight(keys.indexOf(task));
        if (before != task && keys.contains(before)) {
            provider.refreshItem(before);
        }
        provider.refreshItem(task);
    }

    private void accept() {
        Undecided place = places.current();
        if (place != null) {
            accepting.accept(place);
        } else {
            places.goToFirst();
        }
        places.showCurrent();
    }

    /** Opens what the place that a person is at, or the task in hand, is changed in. */
    private void change() {
        Undecided place = places.current();
        if (place instanceof Undecided.UnknownName unknown) {
            settleName(unknown.name());
        } else if (place != null && place.task() != null) {
            editWords(place.task());
        } else if (keys.contains(selected)) {
            editWords(selected);
        }
    }

    @Override
    public void apply(SheetEdit edit) {
        try {
            editing.apply(edit);
        } catch (DomainException refused) {
            Notices.failed(refused);
        }
    }

    @Override
    public void settleName(String name) {
        settling.ask(name);
    }

    @Override
    public void editWords(int task) {
        openForm(task, editing.details().sheet().task(task).words());
    }

    @Override
    public void addAfter(int task) {
        openForm(task, null);
    }

    @Override
    public void editIndicator(int task, @Nullable Integer index) {
        List<IndicatorTarget> present = editing.details().sheet().task(task).targets();
        IndicatorTarget words = index == null || index >= present.size() ? null : present.get(index);
        new IndicatorDialog(task, index, words, editing::apply).open();
    }

    private void openForm(int task, @Nullable TaskChange words) {
        List<String> sections = editing.details().sheet().tasks().stream()
                .map(each -> each.task().section())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        TaskForm opened = new TaskForm(task, words, sections, editing::apply, this::closeForm);
        int before = form == null ? NONE : form.task();
        form = opened;
        tabs.setSelectedTab(tasksTab);
        if (before != task && keys.contains(before)) {
            provider.refreshItem(before);
        }
        mark(task);
        tasks.scrollToIndex(keys.indexOf(task));
        opened.focusTitle();
    }

    private void closeForm() {
        form = null;
        focusNext = selected;
        provider.refreshAll();
    }

    @Override
    public void split(int task) {
        new SplitDialog(
                        sourceText,
                        editing.details().sheet().task(task),
                        offset -> editing.apply(new SheetEdit.Split(task, offset)))
                .open();
    }

    @Override
    public void remove(int task) {
        String title = editing.details().sheet().task(task).task().title();
        apply(new SheetEdit.Remove(task));
        int version = editing.details().version();
        Notices.done(
                Translations.text("import.task.removed", title),
                Translations.text("import.undo"),
                () -> editing.undoTo(version));
    }

    @Override
    public List<String> registerNames() {
        return registerNames;
    }
}
