package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final double ALIKE = 0.15;
    private static final Pattern MONTH = Pattern.compile("\\d{1,2}月");
    private static final Pattern EXCEPT = Pattern.compile("座谈会|听证会|发布会");
    private static final String MEETING_WORDS = "召开会议工作部署推进全区参加组织";

    private final Set<Long> asked = new HashSet<>();
    private final List<Twins> meetings = new ArrayList<>();

    Corpus(DraftFacts facts, Reading reading) {
        this.reading = reading;
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
                findMeetings(task);
            }
        }
        facts.highlights().forEach(entry -> count(0, entry));
    }

    /** Two entries that seem to tell of one meeting; the second stays out of the text until a person has said. */
    record Twins(Entry one, Entry two, String words) {}

    List<Twins> meetings() {
        return meetings;
    }

    private void findMeetings(Task task) {
        Map<Entry, String> told = new LinkedHashMap<>();
        for (Entry entry : task.entries()) {
            String words = meeting(entry.text());
            if (!words.isEmpty()) {
                told.put(entry, words);
            }
        }
        told.forEach((one, first) -> told.forEach((two, second) -> {
            boolean order = task.isLead(one.unitId()) == task.isLead(two.unitId())
                    ? leads(task, one) < leads(task, two)
                    : task.isLead(one.unitId());
            if (one.unitId() != two.unitId()
                    && one.period() == two.period()
                    && order
                    && !first.equals(second)
                    && alike(first, second)) {
                meetings.add(new Twins(one, two, first + " / " + second));
                asked.add(two.id());
            }
        }));
    }

    private static int leads(Task task, Entry entry) {
        int at = task.leads().indexOf(entry.unitId());
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static boolean alike(String first, String second) {
        Matcher one = MONTH.matcher(first);
        Matcher two = MONTH.matcher(second);
        boolean sameMonth = one.find() && two.find() && one.group().equals(two.group());
        Set<String> shared = Likeness.pairs(first);
        shared.retainAll(Likeness.pairs(second));
        shared.removeIf(pair -> MEETING_WORDS.contains(pair));
        return sameMonth ? !shared.isEmpty() : Likeness.of(first, second) > ALIKE && !shared.isEmpty();
    }

    /** The clause that tells of a meeting, with the day before it. */
    private static String meeting(String text) {
        if (text.indexOf('会') < 0) {
            return "";
        }
        String[] clauses = Marks.fullWidth(text).split("[，。；]");
        for (int i = 0; i < clauses.length; i++) {
            if (Phrases.MEETING.matcher(clauses[i]).find()
                    && !EXCEPT.matcher(clauses[i]).find()) {
                return i > 0 && MONTH.matcher(clauses[i - 1]).find() ? clauses[i - 1] + "，" + clauses[i] : clauses[i];
            }
        }
        return "";
    }

    private void count(long task, Entry entry) {
        for (String sentence : Marks.fullWidth(entry.text()).split("[。；\\n]")) {
            tasks.computeIfAbsent(sentence, text -> new HashSet<>()).add(task);
            entries.merge(sentence, 1, Integer::sum);
        }
    }

    /** Whether the entry stays out until a person has answered. */
    boolean isAsked(Entry entry) {
        return asked.contains(entry.id());
    }

    boolean isPhrase(String sentence) {
        return tasks.getOrDefault(sentence, Set.of()).size() >= PHRASE;
    }

    boolean isCopy(Entry entry) {
        return copied.contains(entry.id());
    }

    boolean isOnlyPhrases(Entry entry) {
        return Arrays.stream(Marks.fullWidth(entry.text()).split("[。；\\n]")).allMatch(this::isPhrase);
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
            if (isCopy(entry)
                    || asked.contains(entry.id())
                    || reading.isTown(entry.unitId()) && !task.isLead(entry.unitId())) {
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
