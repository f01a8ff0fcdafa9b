package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Exactness;
import org.xiaohao.report.drafting.DraftFacts.Figure;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.ReportDraft.DoubtKind;
import org.xiaohao.report.drafting.ReportDraft.Question;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** What a person must decide. Doubtful words and figures stay out of the text until then. */
final class Questions {

    private final List<Question> all = new ArrayList<>();
    private final Set<Question> seen = new HashSet<>();

    List<Question> all() {
        return List.copyOf(all);
    }

    void ask(DoubtKind kind, List<Source> about, String words) {
        Question question = new Question(kind, List.copyOf(about), words);
        if (seen.add(question)) {
            all.add(question);
        }
    }

    void contradiction(List<Source> about, String words) {
        ask(DoubtKind.CONTRADICTION, about, words);
    }

    void disagrees(List<Source> about, String printed) {
        ask(DoubtKind.DISAGREES, about, printed);
    }

    /** What the facts alone raise. */
    void ofFacts(DraftFacts facts, Corpus corpus) {
        for (YearValue value : facts.values()) {
            if (!value.question().isEmpty()) {
                ask(
                        DoubtKind.MAGNITUDE,
                        value.asked().stream()
                                .map(one -> new Source(SourceKind.ENTRY, one.entryId(), one.revision()))
                                .toList(),
                        value.name() + "：" + value.question());
            }
        }
        corpus.copies().forEach(entry -> ask(DoubtKind.COPIED, List.of(Reading.source(entry)), excerpt(entry.text())));
        for (Task task : facts.tasks()) {
            if (task.isTold()) {
                estimates(task);
            }
        }
        for (Meetings.Twins twins : corpus.meetings()) {
            List<Source> about = new ArrayList<>(List.of(Reading.source(twins.one())));
            twins.others().forEach(other -> about.add(Reading.source(other)));
            ask(DoubtKind.SAME_MEETING, about, twins.words());
        }
    }

    /** About-figures of one thing are never added up silently. */
    private void estimates(Task task) {
        Map<String, List<Source>> about = new LinkedHashMap<>();
        for (Entry entry : task.entries()) {
            for (Figure figure : entry.figures()) {
                if (figure.exactness() == Exactness.ABOUT) {
                    about.computeIfAbsent(figure.name() + figure.classifier(), name -> new ArrayList<>())
                            .add(Reading.source(entry));
                }
            }
        }
        about.forEach((name, sources) -> {
            if (sources.size() > 1) {
                ask(DoubtKind.ESTIMATES, sources, name);
            }
        });
    }

    private static String excerpt(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
