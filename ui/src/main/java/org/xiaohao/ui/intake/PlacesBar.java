package org.xiaohao.ui.intake;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.Undecided;
import org.xiaohao.ui.document.DoubtSteps;
import org.xiaohao.ui.document.SourceLegend;
import org.xiaohao.ui.shared.Translations;

/** The places of a document that wait for a person: how many there are, one step to each, and what to do with it. */
class PlacesBar extends Div {

    private static final int NONE = -1;

    private final DoubtSteps steps;
    private final PlaceButtons buttons;
    private final Map<Integer, List<Undecided>> byTask = new HashMap<>();
    private List<Undecided> open = List.of();

    /**
     * @param onShow told the place to be shown
     * @param accept takes what is offered for the place
     * @param change opens what the place is changed in
     */
    PlacesBar(Consumer<Undecided> onShow, Runnable accept, Runnable change) {
        steps = new DoubtSteps(index -> onShow.accept(open.get(index)));
        buttons = new PlaceButtons(accept, change);
        addClassNames("row", "review-bar");
        add(new SourceLegend(), steps, buttons);
    }

    void show(List<Undecided> places) {
        open = List.copyOf(places);
        byTask.clear();
        for (Undecided place : open) {
            Integer task = place.task();
            if (task != null) {
                byTask.computeIfAbsent(task, key -> new ArrayList<>()).add(place);
            }
        }
        steps.show(
                open.size(),
                Translations.text("import.doubts", open.size()),
                UndecidedCounts.of(open).words());
        buttons.show(!open.isEmpty());
    }

    /** The places of a task. */
    List<Undecided> of(int task) {
        return byTask.getOrDefault(task, List.of());
    }

    /** The place that a person is at, or null. */
    @Nullable
    Undecided current() {
        int index = steps.current();
        return index < 0 || index >= open.size() ? null : open.get(index);
    }

    void showCurrent() {
        steps.showCurrent();
    }

    void goToFirst() {
        if (!open.isEmpty()) {
            steps.goTo(0);
        }
    }

    void goToFirstOf(int task) {
        List<Undecided> places = of(task);
        steps.goTo(places.isEmpty() ? NONE : open.indexOf(places.getFirst()));
    }
}
