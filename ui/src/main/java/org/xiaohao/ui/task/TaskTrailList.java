package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TrailItem;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.ui.shared.Dates;
import org.xiaohao.ui.shared.Timeline;
import org.xiaohao.ui.shared.Translations;

/** What happened to a task, newest first, a page at a time. */
class TaskTrailList extends Section {

    private static final int PAGE_SIZE = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Map<String, Set<TrailKind>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("all", Set.of());
        KINDS.put(
                "progress",
                EnumSet.of(
                        TrailKind.PROGRESS,
                        TrailKind.PROGRESS_ENTERED,
                        TrailKind.PROGRESS_RETURNED,
                        TrailKind.PROGRESS_RETURNED_TO_HEAD,
                        TrailKind.PROGRESS_RETURNED_TO_LEAD,
                        TrailKind.PROGRESS_PASSED_ON,
                        TrailKind.PROGRESS_CORRECTED,
                        TrailKind.UNIT_SUBMITTED,
                        TrailKind.UNIT_CONFIRMED,
                        TrailKind.UNIT_RETURNED,
                        TrailKind.CLOSING_REQUESTED,
                        TrailKind.CLOSING_RETURNED,
                        TrailKind.CLOSING_WITHDRAWN,
                        TrailKind.CLOSED,
                        TrailKind.CLOSING_CORRECTED));
        KINDS.put(
                "nudges",
                EnumSet.of(
                        TrailKind.NUDGED, TrailKind.NUDGE_ANSWERED, TrailKind.LETTER_SENT, TrailKind.LETTER_ANSWERED));
        KINDS.put(
                "requests",
                EnumSet.of(
                        TrailKind.EXTENSION_ASKED,
                        TrailKind.EXTENSION_SENT,
                        TrailKind.EXTENSION_APPROVED,
                        TrailKind.EXTENSION_REFUSED,
                        TrailKind.EXTENSION_WITHDRAWN,
                        TrailKind.EXTENSION_LAPSED,
                        TrailKind.COORDINATION_ASKED,
                        TrailKind.COORDINATION_ANSWERED,
                        TrailKind.COORDINATION_WITHDRAWN,
                        TrailKind.COORDINATION_LAPSED,
                        TrailKind.OBJECTED,
                        TrailKind.OBJECTION_WITHDRAWN,
                        TrailKind.OBJECTION_LAPSED,
                        TrailKind.OBJECTION_UPHELD,
                        TrailKind.OBJECTION_INSISTED,
                        TrailKind.REFERRED,
                        TrailKind.REFERRAL_NOTED,
                        TrailKind.REFERRAL_WITHDRAWN,
                        TrailKind.INSTRUCTED,
                        TrailKind.INSTRUCTION_ANSWERED,
                        TrailKind.INSTRUCTION_WAIVED,
                        TrailKind.REVIEW_ESCALATED,
                        TrailKind.MATTER_ENTERED,
                        TrailKind.MATTER_ANSWERED,
                        TrailKind.MATTER_COMPLEX));
        KINDS.put(
                "changes",
                EnumSet.of(
                        TrailKind.ASSIGNED,
                        TrailKind.HANDED_OVER,
                        TrailKind.REOPENED,
                        TrailKind.REPORTING_CHANGED,
                        TrailKind.EVIDENCE_REQUIRED,
                        TrailKind.EXTENSION_APPROVED,
                        TrailKind.FORECAST_CHANGED,
                        TrailKind.DUE_DATE_CHANGED,
                        TrailKind.SUSPENDED,
                        TrailKind.RESUMED,
                        TrailKind.CANCELLED,
                        TrailKind.AMENDED,
                        TrailKind.NOT_APPLICABLE_DECLARED,
                        TrailKind.NOT_APPLICABLE_ACCEPTED,
                        TrailKind.NOT_APPLICABLE_REFUSED));
    }

    private final transient TaskServices services;
    private final transient TaskDetails task;
    private final transient Clock clock;
    private final transient Runnable onChange;
    private final Span count = new Span();
    private final Div place = new Div();
    private final Button more = new Button("", event -> addPage());
    private Timeline timeline = new Timeline();
    private transient Set<TrailKind> kinds = Set.of();
    private int pages;

    /** @param onChange told when something of the trail changed the task */
    TaskTrailList(TaskServices services, TaskDetails task, Runnable onChange) {
        this.services = services;
        this.task = task;
        this.clock = services.clock();
        this.onChange = onChange;
        Tabs tabs = new Tabs();
        tabs.addClassName("no-print");
        KINDS.forEach((name, wanted) -> tabs.add(new KindTab(name, wanted)));
        tabs.addSelectedChangeListener(event -> {
            if (event.getSelectedTab() instanceof KindTab tab) {
                show(tab.kinds);
            }
        });
        count.addClassNames("t2", "s");
        Span space = new Span();
        space.addClassName("grow");
        Div head = new Div(new H2(Translations.text("task.trail")), count, space, tabs);
        head.addClassNames("row", "wrap", "part-head");
        more.addThemeName("tertiary");
        add(head, place, more);
        show(Set.of());
    }

    private void show(Set<TrailKind> wanted) {
        kinds = wanted;
        pages = 0;
        timeline = new Timeline();
        place.removeAll();
        place.add(timeline);
        addPage();
    }

    private void addPage() {
        Page<TrailItem> page = services.tasks().trail(task.summary().id(), kinds, PageRequest.of(pages++, PAGE_SIZE));
        page.forEach(this::addItem);
        long rest = page.getTotalElements() - (long) pages * PAGE_SIZE;
        count.setText(Translations.text("task.trail.count", page.getTotalElements()));
        more.setText(Translations.text("task.trail.more", Math.max(0, rest)));
        more.setVisible(rest > 0);
        if (page.getTotalElements() == 0) {
            Paragraph none = new Paragraph(Translations.text("task.trail.none"));
            none.addClassName("t2");
            place.add(none);
        }
    }

    private void addItem(TrailItem item) {
        String unit = item.unitName();
        Span who = new Span(unit == null ? Translations.text(overUnits(item.kind())) : unit);
        who.addClassName("who-unit");
        Span person = new Span(item.actorName());
        person.addClassNames("t2", "s");
        Span kind = new Span(Translations.label(item.kind()));
        kind.addClassNames("badge", "quiet");
        Div head = new Div(who, person, kind);
        head.addClassNames("row", "wrap", "gap4");
        Div words = new Div(head);
        String content = content(item);
        if (!content.isBlank()) {
            Paragraph text = new Paragraph(content);
            text.addClassName("prose");
            words.add(text);
        }
        if (!item.before().isEmpty() || !item.after().isEmpty()) {
            words.add(new TrailChange(item));
        }
        Long entryId = item.referenceId();
        if (entryId != null
                && EnumSet.of(TrailKind.PROGRESS, TrailKind.PROGRESS_ENTERED).contains(item.kind())) {
            words.add(new TrailEntryDetails(services, task, entryId, onChange));
        }
        timeline.withEntry(when(item.occurredAt()), words);
    }

    /** Who it was that is of no unit: a leader, or the office. */
    private static String overUnits(TrailKind kind) {
        boolean leader = kind == TrailKind.INSTRUCTED || kind == TrailKind.REFERRAL_NOTED;
        return leader ? "task.trail.leader" : "task.trail.office";
    }

    private static String content(TrailItem item) {
        if (item.kind() == TrailKind.CLOSED && !item.content().isBlank()) {
            return Translations.text("task.trail.unreported", item.content());
        }
        return item.content();
    }

    private String when(Instant at) {
        ZonedDateTime time = at.atZone(clock.getZone());
        LocalDate day = time.toLocalDate();
        boolean thisYear = day.getYear() == LocalDate.now(clock).getYear();
        return (thisYear ? Dates.day(day) : Dates.table(day)) + "\n" + TIME.format(time);
    }

    private static class KindTab extends Tab {

        private final transient Set<TrailKind> kinds;

        KindTab(String name, Set<TrailKind> kinds) {
            super(Translations.text("task.trail." + name));
            this.kinds = kinds;
        }
    }
}
