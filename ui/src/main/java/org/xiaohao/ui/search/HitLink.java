package org.xiaohao.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xiaohao.search.SearchHit;
import org.xiaohao.shared.Link;
import org.xiaohao.ui.plan.ChosenPlan;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** Something found: its name and the words around, the typed ones marked; it leads to its page. */
class HitLink extends Anchor {

    private final String place;
    private final QueryParameters parameters;

    HitLink(SearchHit hit, String typed) {
        addClassName("search-hit");
        Long task = hit.taskId();
        this.place = task == null ? "tasks" : Link.toTask(task).path();
        this.parameters = task == null ? tasksOf(hit) : QueryParameters.empty();
        setHref(parameters.getQueryString().isEmpty() ? place : place + "?" + parameters.getQueryString());
        List<String> words = Arrays.stream(
                        typed.strip().toLowerCase(Locale.ROOT).split("[\\s\\u3000]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Div title = new Div(marked(title(hit), words));
        title.addClassName("title");
        Span facts = new Span(facts(hit));
        facts.addClassName("whose");
        Div text = new Div(new Div(title, facts));
        if (!hit.excerpt().isEmpty()) {
            Div excerpt = new Div(marked(hit.excerpt(), words));
            excerpt.addClassName("excerpt");
            text.add(excerpt);
        }
        add(icon(hit).create(), text);
    }

    String place() {
        return place;
    }

    QueryParameters parameters() {
        return parameters;
    }

    private static QueryParameters tasksOf(SearchHit hit) {
        String name =
                switch (hit.kind()) {
                    case UNIT -> "unit";
                    case PLAN, TASK, ENTRY, EVIDENCE, CONTENT, COMMENT -> ChosenPlan.PARAMETER;
                };
        return QueryParameters.simple(Map.of(name, Long.toString(hit.id())));
    }

    private static Icons icon(SearchHit hit) {
        return switch (hit.kind()) {
            case PLAN -> Icons.DOC;
            case TASK -> Icons.LIST;
            case ENTRY -> Icons.PEN;
            case EVIDENCE, CONTENT -> Icons.CLIP;
            case COMMENT -> Icons.SEND;
            case UNIT -> Icons.USER;
        };
    }

    private static String title(SearchHit hit) {
        return switch (hit.kind()) {
            case PLAN, UNIT, EVIDENCE, CONTENT -> hit.title();
            case TASK, ENTRY, COMMENT -> hit.number().isEmpty() ? hit.title() : hit.number() + " " + hit.title();
        };
    }

    private static String facts(SearchHit hit) {
        LocalDate day = hit.day();
        return switch (hit.kind()) {
            case PLAN, UNIT -> "";
            case COMMENT -> hit.unit();
            case TASK -> day == null ? hit.unit() : Translations.text("search.task", hit.unit(), Dates.dayOfYear(day));
            case ENTRY ->
                day == null ? hit.unit() : Translations.text("search.entry", hit.unit(), Dates.dayOfYear(day));
            case EVIDENCE, CONTENT -> Translations.text("search.evidence", hit.unit(), hit.number());
        };
    }

    /** The text in pieces, each of the words in a mark of its own. */
    private static Component[] marked(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Component> pieces = new ArrayList<>();
        int done = 0;
        int place = 0;
        while (place < text.length()) {
            int start = place;
            String word = words.stream()
                    .filter(known -> lower.startsWith(known, start))
                    .max((one, other) -> Integer.compare(one.length(), other.length()))
                    .orElse("");
            int end = Math.min(text.length(), place + word.length());
            if (end > place) {
                pieces.add(new Span(text.substring(done, place)));
                Emphasis mark = new Emphasis(text.substring(place, end));
                mark.addClassName("found");
                pieces.add(mark);
                done = end;
                place = end;
            } else {
                place++;
            }
        }
        pieces.add(new Span(text.substring(done)));
        return pieces.toArray(Component[]::new);
    }
}
