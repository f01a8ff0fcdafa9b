package org.xiaohao.ui.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.review.ClosingDetails;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** The workbench of the office: applications for closing that wait for its review, oldest first. */
class OfficeBench extends Bench {

    private static final int MOST = 200;

    private final transient Services services;
    private final PageHeader title;
    private transient List<ClosingDetails> pending = List.of();
    private transient @Nullable ClosingDetails selected;

    OfficeBench(Services services) {
        this(services, new PageHeader(Translations.text("menu.workbench")));
    }

    private OfficeBench(Services services, PageHeader title) {
        super(Translations.text("menu.workbench"), new Div(title));
        title.getParent().ifPresent(parent -> parent.addClassName("bench-head"));
        this.services = services;
        this.title = title;
    }

    @Override
    void render() {
        Page<ClosingDetails> page = services.reviews().pending(PageRequest.of(0, MOST));
        pending = page.getContent();
        title.withSub(Translations.text("review.pending", page.getTotalElements()));
        Long wanted = number("request");
        selected = wanted == null
                ? null
                : pending.stream()
                        .filter(request -> request.id() == wanted)
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        list().removeAll();
        pending.forEach(request -> list().add(row(request)));
        if (pending.isEmpty()) {
            list().add(new ListItem(new EmptyState(
                    Icons.CHECK, Translations.text("workbench.empty"), Translations.text("review.empty"))));
        }
        ClosingDetails request = selected;
        open(
                request == null
                        ? null
                        : new ReviewPane(services, request, services.tasks().details(request.taskId()), this));
    }

    private Component row(ClosingDetails request) {
        Span badge = new Span(Icons.EYE.create(), new Span(Translations.label(request.state())));
        badge.addClassName("light");
        Span no = new Span(request.taskNumber());
        no.addClassName("no");
        Span name = new Span(no, new Span(request.taskTitle()));
        name.addClassName("title");
        name.setTitle(request.taskTitle());
        Span under = new Span(Translations.text("review.under", request.unitName(), request.requestedBy()));
        under.addClassNames("under", "cut");
        NativeButton main = new NativeButton("", event -> go(address(request)));
        main.add(name, under);
        main.addClassName("open");
        Div when = new Div(
                new Span(Dates.day(request.requestedAt().atZone(services.zone()).toLocalDate())));
        when.addClassName("when");
        ListItem row = new ListItem(badge, main, when);
        row.addClassName("work-row");
        row.setClassName("selected", request.equals(selected));
        return row;
    }

    private static Map<String, String> address(@Nullable ClosingDetails request) {
        return request == null ? Map.of() : Map.of("request", Long.toString(request.id()));
    }

    @Override
    public void previous() {
        stepBy(-1);
    }

    @Override
    public void next() {
        stepBy(1);
    }

    private void stepBy(int by) {
        ClosingDetails other = step(pending, selected, by);
        if (other != null) {
            go(address(other));
        }
    }

    @Override
    public void close() {
        go(Map.of());
    }

    @Override
    public void changed(long assignmentId, @Nullable Long periodId) {
        go(address(selected));
    }

    @Override
    public void done() {
        ClosingDetails following = step(pending, selected, 1);
        go(address(following == null ? step(pending, selected, -1) : following));
    }
}
