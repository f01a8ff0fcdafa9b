package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Task;

/** All approved words of the year: which sentences everybody writes, and which entries say nothing new. */
final class Corpus {

    /** In so many tasks, the same sentence is a phrase of a clerk and tells of none of them. */
    private static final int PHRASE = 3;

    private final Map<String, Set<Long>> tasks = new HashMap<>();
    private final Map<String, Integer> entries = new HashMap<>();
    private final List<Entry> copies = new ArrayList<>();
    private final Set<Long> copied = new HashSet<>();
    private final Reading reading;
    private static final int MOST_OF_OTHERS = 120;

    private final Set<Long> asked = new HashSet<>();
    private final Meetings meetings = new Meetings();
    private final Claims claims;

    Corpus(DraftFacts facts, Reading reading) {
        this.reading = reading;
        claims = new Claims(facts, reading);
        facts.values().forEach(value -> {
            if (!value.question().isEmpty()) {
                value.asked().forEach(one -> asked.add(one.entryId()));
            }
        });
        for (Task task : facts.tasks()) {
            Map<Long, Set<String>> before = new HashMap<>();
            for (Entry entry : task.entries()) {
                if (!before.computeIfAbsent(entry.unitId(), unit -> new HashSet<>())
                        .add(entry.text())) {
                    copies.add(entry);
                    copied.add(entry.id());
                    continue;
                }
                count(task.id(), entry);
            }
            if (task.isTold()) {
                meetings.find(task);
            }
        }
        facts.highlights().forEach(entry -> count(0, entry));
    }

    Claims claims() {
        return claims;
    }

    List<Meetings.Twins> meetings() {
        return meetings.found();
    }

    private void count(long task, Entry entry) {
        for (String sentence : Marks.sentences(Marks.fullWidth(entry.text()))) {
            tasks.computeIfAbsent(sentence, text -> new HashSet<>()).add(task);
            entries.merge(sentence, 1, Integer::sum);
        }
    }

    /** Whether the entry stays out until a person has answered. */
    boolean isAsked(Entry entry) {
        return asked.contains(entry.id()) || meetings.isAsked(entry);
    }

    boolean isPhrase(String sentence) {
        return tasks.getOrDefault(sentence, Set.of()).size() >= PHRASE;
    }

    boolean isCopy(Entry entry) {
        return copied.contains(entry.id());
    }

    boolean isOnlyPhrases(Entry entry) {
        return Marks.sentences(Marks.fullWidth(entry.text())).stream().allMatch(this::isPhrase);
    }

    /** Entries that say word for word what the unit said of the task before. */
    List<Entry> copies() {
        return copies;
    }

    /** All of the leads; of the others, where they are many, the latest. */
    private static List<Entry> weighed(Task task) {
        if (task.entries().size() <= MOST_OF_OTHERS) {
            return task.entries();
        }
        Set<Long> others = task.entries().stream()
                .filter(entry -> !task.isLead(entry.unitId()))
                .sorted(Comparator.comparingInt(Entry::period).reversed())
                .limit(MOST_OF_OTHERS)
                .map(Entry::id)
                .collect(Collectors.toSet());
        return task.entries().stream()
                .filter(entry -> task.isLead(entry.unitId()) || others.contains(entry.id()))
                .toList();
    }

    /** What may be said of a task beside its closing summary; towns speak only where they lead. */
    List<Piece> pieces(Task task) {
        List<Piece> result = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Entry entry : weighed(task)) {
            if (isCopy(entry) || isAsked(entry) || reading.isTown(entry.unitId()) && !task.isLead(entry.unitId())) {
                continue;
            }
            for (Piece piece : reading.pieces(task, entry, this::isPhrase)) {
                String text = piece.text();
                if (seen.add(text)) {
                    result.add(new Piece(
                            piece.clauses(),
                            piece.source(),
                            piece.taskId(),
                            piece.lead(),
                            piece.period(),
                            entries.getOrDefault(text, 1)));
                }
            }
        }
        return result;
    }
}
