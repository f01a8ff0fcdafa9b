package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xiaohao.report.drafting.ReportDraft.Source;

/**
 * A run of clauses that can stand in the report.
 *
 * @param clauses in order, without marks
 * @param period of the entry; the largest for a closing summary
 * @param common in how many entries of its task the same words stand
 */
record Piece(List<Traced> clauses, Source source, long taskId, boolean lead, int period, int common) {

    Piece {
        clauses = List.copyOf(clauses);
    }

    Traced words() {
        return Traced.join(clauses, "，");
    }

    String text() {
        return String.join("，", clauses.stream().map(Traced::text).toList());
    }

    Piece with(List<Traced> others) {
        return new Piece(others, source, taskId, lead, period, common);
    }

    Set<Long> indicators() {
        Set<Long> result = new HashSet<>();
        clauses.forEach(clause -> result.addAll(indicators(clause)));
        return result;
    }

    static Set<Long> indicators(Traced clause) {
        Set<Long> result = new HashSet<>();
        clause.marks().forEach(mark -> {
            Long indicator = mark.value().indicator();
            if (indicator != null) {
                result.add(indicator);
            }
        });
        return result;
    }

    boolean changed() {
        return clauses.stream().anyMatch(Piece::changed);
    }

    static boolean changed(Traced clause) {
        return clause.marks().stream().anyMatch(mark -> mark.value().changed());
    }

    boolean isDocument() {
        return Phrases.DOCUMENT.matcher(text()).find();
    }

    boolean isMechanism() {
        return Phrases.MECHANISM.matcher(text()).lookingAt();
    }

    boolean isResult() {
        return Phrases.RESULT.matcher(text()).find();
    }

    boolean isProcess() {
        return Phrases.PROCESS.matcher(text()).find();
    }

    int figures() {
        return clauses.stream().mapToInt(clause -> clause.marks().size()).sum();
    }

    /** What was done, without the meetings that were held about it. */
    Piece withoutMeetings() {
        List<Traced> work = Effects.kept(
                clauses, clause -> Phrases.MEETING.matcher(clause.text()).find());
        return work.isEmpty() || work.size() == clauses.size() ? this : with(work);
    }

    /** A document first, whatever the unit told before it. */
    Piece documentFirst() {
        List<Traced> documents = new ArrayList<>();
        List<Traced> rest = new ArrayList<>();
        for (Traced clause : clauses) {
            boolean document = Phrases.DOCUMENT.matcher(clause.text()).find();
            (document ? documents : rest).add(clause);
        }
        if (documents.isEmpty()
                || rest.isEmpty()
                || Phrases.DEPENDENT.matcher(rest.getFirst().text()).lookingAt()) {
            return this;
        }
        int first = clauses.indexOf(documents.getFirst());
        if (first == 0 || first + 1 < clauses.size()) {
            return this;
        }
        documents.addAll(rest);
        return with(documents);
    }
}
