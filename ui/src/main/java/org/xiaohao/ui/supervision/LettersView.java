package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.supervision.LetterDetails;
import org.xiaohao.supervision.LetterFilter;
import org.xiaohao.supervision.LetterService;
import org.xiaohao.supervision.LetterState;
import org.xiaohao.supervision.LetterSummary;
import org.xiaohao.ui.shared.CountTabs;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** 督办函: the register of a year's letters beside one of them with its answers. Units see their own. */
@Route("letters/:" + LettersView.LETTER + "?")
@RolesAllowed({"CLERK", "UNIT_HEAD", "OFFICE", "LEADER"})
public class LettersView extends org.xiaohao.ui.shared.Page implements BeforeEnterObserver {

    static final String PATH = "letters";
    static final String LETTER = "letterId";

    private static final int PAGE_SIZE = 50;
    private static final int YEARS = 4;

    private final transient LetterService letters;
    private final transient Clock clock;
    private final transient Actor actor;
    private final PageHeader header = new PageHeader(Translations.text("letter.title"));
    private final CountTabs<Optional<LetterState>> steps =
            new CountTabs<>(Translations.text("letter.steps"), step -> show());
    private final Select<Integer> year = new Select<>();
    private final NativeTable table = new NativeTable();
    private final Div empty = new Div();
    private final Button more = new Button(Translations.text("letter.more"), event -> addPage());
    private final Div detail = new Div();
    private @Nullable Long chosen;
    private int pages;

    LettersView(LetterService letters, CurrentActor currentActor, Clock clock) {
        super("letter.title");
        this.letters = letters;
        this.clock = clock;
        this.actor = currentActor.get();
        addClassNames("fill", "letters-page");
        int now = LocalDate.now(clock).getYear();
        year.setItems(IntStream.range(0, YEARS).mapToObj(back -> now - back).toList());
        year.setItemLabelGenerator(of -> Translations.text("letter.year", Integer.toString(of)));
        year.setAriaLabel(Translations.text("letter.yearOf"));
        year.setValue(now);
        year.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                show();
            }
        });
        steps.withTile(Optional.empty(), Translations.text("letter.all"));
        List.of(LetterState.values())
                .forEach(state -> steps.withTile(Optional.of(state), Translations.text("letter.waiting." + state)));
        steps.select(Optional.empty());
        table.addClassNames("grid", "letter-table");
        table.getElement().setAttribute("aria-label", Translations.text("letter.title"));
        more.addThemeName("tertiary");
        if (actor.seesWholeJurisdiction()) {
            Anchor monitor = new Anchor("monitor", Translations.text("letter.toMonitor"));
            monitor.addClassNames("button-link", "no-print");
            header.withActions(year, monitor);
        } else {
            header.withActions(year);
        }
        Div body = new Div(table, empty, more);
        body.addClassName("letter-list");
        Div master = new Div(header, steps, body);
        master.addClassNames("master", "page-padding");
        detail.addClassName("detail");
        Div panes = new Div(master, detail);
        panes.addClassName("master-detail");
        add(panes);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters()
                .get(LETTER)
                .map(text -> {
                    try {
                        return Long.valueOf(text);
                    } catch (NumberFormatException noNumber) {
                        throw new NotFoundException();
                    }
                })
                .orElse(null);
        if (chosen != null) {
            LetterDetails letter = open(chosen);
            if (year.getListDataView().contains(letter.summary().year())) {
                year.setValue(letter.summary().year());
            }
            showLetter(letter);
        } else {
            showNoLetter();
        }
        show();
    }

    /** Whoever of the unit looks at it has opened it. */
    private LetterDetails open(long id) {
        LetterDetails letter = letters.details(id);
        boolean own =
                actor.belongsTo(letter.summary().orgUnitId()) && (actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD));
        if (own && letter.summary().openedAt() == null) {
            letters.markOpened(id);
            return letters.details(id);
        }
        return letter;
    }

    private void showLetter(LetterDetails letter) {
        detail.removeAll();
        detail.addClassName("open");
        detail.add(new LetterPane(letters, letter, actor, clock.getZone(), this::again));
    }

    private void showNoLetter() {
        detail.removeAll();
        detail.removeClassName("open");
        detail.add(
                new EmptyState(Icons.DOC, Translations.text("letter.choose"), Translations.text("letter.choose.why")));
    }

    private void again() {
        if (chosen != null) {
            showLetter(letters.details(chosen));
        }
        show();
    }

    private void show() {
        Map<LetterState, Integer> counts = letters.counts(year.getValue());
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        steps.setCount(Optional.empty(), all);
        for (LetterState state : LetterState.values()) {
            steps.setCount(Optional.of(state), counts.getOrDefault(state, 0));
        }
        int open = all - counts.getOrDefault(LetterState.CLOSED, 0) - counts.getOrDefault(LetterState.WITHDRAWN, 0);
        header.withSub(Translations.text("letter.sub", all, open));
        table.getBody().removeAllRows();
        pages = 0;
        addPage();
        empty.removeAll();
        boolean none = table.getBody().getRowCount() == 0;
        table.setVisible(!none);
        if (none) {
            empty.add(new EmptyState(
                    Icons.DOC,
                    Translations.text("letter.none"),
                    Translations.text(actor.has(Role.OFFICE) ? "letter.none.office" : "letter.none.why")));
        }
    }

    private void addPage() {
        Optional<LetterState> step = Optional.ofNullable(steps.selected()).flatMap(selected -> selected);
        Page<LetterSummary> page =
                letters.list(new LetterFilter(year.getValue(), step.orElse(null)), PageRequest.of(pages++, PAGE_SIZE));
        page.forEach(letter ->
                table.getBody().add(new LetterRow(letter, chosen != null && chosen == letter.id(), clock.getZone())));
        more.setVisible(page.hasNext());
    }
}
