package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Figure;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.TaskStanding;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.Statement;
import org.xiaohao.report.drafting.ReportDraft.Unused;
import org.xiaohao.report.drafting.ReportDraft.UnusedReason;

/** Every approved entry of which no words stand in the report, and why. */
final class Leftovers {

    private final DraftFacts facts;
    private final Corpus corpus;

    Leftovers(DraftFacts facts, Corpus corpus) {
        this.facts = facts;
        this.corpus = corpus;
    }

    List<Unused> of(List<Statement> statements) {
        Set<Source> used = new HashSet<>();
        statements.forEach(statement -> statement.words().forEach(span -> used.add(span.source())));
        List<Unused> result = new ArrayList<>();
        for (Task task : facts.tasks()) {
            for (Entry entry : task.entries()) {
                if (!used.contains(Reading.source(entry))) {
                    result.add(Unused.entry(entry.id(), entry.revision(), reason(task, entry)));
                }
            }
        }
        for (Entry entry : facts.highlights()) {
            if (!used.contains(Reading.source(entry))) {
                result.add(Unused.highlight(entry.id(), UnusedReason.NO_ROOM));
            }
        }
        facts.returned().forEach(one -> result.add(Unused.entry(one.entryId(), one.revision(), UnusedReason.RETURNED)));
        return result;
    }

    private UnusedReason reason(Task task, Entry entry) {
        if (task.standing() == TaskStanding.SUSPENDED) {
            return UnusedReason.SUSPENDED;
        }
        if (task.standing() == TaskStanding.CANCELLED) {
            return UnusedReason.CANCELLED;
        }
        if (corpus.isCopy(entry)) {
            return UnusedReason.COPIED;
        }
        if (corpus.isAsked(entry)) {
            return UnusedReason.ASKED;
        }
        if (entry.figures().stream().anyMatch(Figure::withdrawn)) {
            return UnusedReason.WITHDRAWN;
        }
        if (entry.figures().stream().anyMatch(figure -> !figure.counts())) {
            return UnusedReason.TOLD_BY_LEAD;
        }
        String text = entry.text();
        if (Names.standIn(text)) {
            return UnusedReason.NAMES;
        }
        if (entry.figures().stream().anyMatch(figure -> figure.indicatorId() != null)) {
            return UnusedReason.HELD_BY_TOTAL;
        }
        if (corpus.isOnlyPhrases(entry)) {
            return UnusedReason.ONLY_PHRASES;
        }
        boolean own = !task.isLead(entry.unitId()) && Phrases.isOfSelf(text);
        return own ? UnusedReason.OWN_MATTERS : UnusedReason.NO_ROOM;
    }
}
