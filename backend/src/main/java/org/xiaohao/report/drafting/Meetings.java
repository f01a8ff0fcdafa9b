package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Task;

/** Meetings of which several units tell in words of their own: the first speaks, the others wait for an answer. */
final class Meetings {

    private static final double ALIKE = 0.15;
    private static final int MOST_NAMED = 8;
    private static final Pattern MONTH = Pattern.compile("\\d{1,2}月");
    private static final Pattern EXCEPT = Pattern.compile("座谈会|听证会|发布会|\\d+(?:余|多)?[次场]");
    private static final String MEETING_WORDS = "召开会议工作部署推进全区参加组织";

    private final List<Twins> found = new ArrayList<>();
    private final Set<Long> asked = new HashSet<>();

    /** Entries that seem to tell of one meeting: the one that speaks of it, and those that stay out until a person has said. */
    record Twins(Entry one, List<Entry> others, String words) {}

    private record Told(
            Entry entry,
            String words,
            Set<String> pairs,
            @Nullable String month,
            int rank) {}

    List<Twins> found() {
        return found;
    }

    boolean isAsked(Entry entry) {
        return asked.contains(entry.id());
    }

    void find(Task task) {
        Map<Integer, List<Told>> byPeriod = new HashMap<>();
        for (Entry entry : task.entries()) {
            String words = meeting(entry.text());
            if (!words.isEmpty()) {
                byPeriod.computeIfAbsent(entry.period(), period -> new ArrayList<>())
                        .add(told(task, entry, words));
            }
        }
        byPeriod.values().forEach(this::compare);
    }

    private static Told told(Task task, Entry entry, String words) {
        Set<String> pairs = Likeness.pairs(words);
        pairs.removeIf(MEETING_WORDS::contains);
        Matcher month = MONTH.matcher(words);
        int lead = task.leads().indexOf(entry.unitId());
        return new Told(entry, words, pairs, month.find() ? month.group() : null, lead < 0 ? Integer.MAX_VALUE : lead);
    }

    /** Who leads speaks first; what is like one that spoke already waits. */
    private void compare(List<Told> ofPeriod) {
        ofPeriod.sort(Comparator.comparingInt(Told::rank));
        List<List<Told>> groups = new ArrayList<>();
        for (Told told : ofPeriod) {
            groups.stream()
                    .filter(group -> isSame(group.getFirst(), told))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(told), () -> groups.add(new ArrayList<>(List.of(told))));
        }
        for (List<Told> group : groups) {
            List<Told> others = group.subList(1, group.size());
            if (!others.isEmpty()) {
                others.forEach(other -> asked.add(other.entry().id()));
                found.add(new Twins(
                        group.getFirst().entry(),
                        others.stream().map(Told::entry).limit(MOST_NAMED).toList(),
                        group.getFirst().words() + " / " + others.getFirst().words()));
            }
        }
    }

    private static boolean isSame(Told one, Told two) {
        if (one.rank() == two.rank() || one.words().equals(two.words())) {
            return false;
        }
        long shared = one.pairs().stream().filter(two.pairs()::contains).count();
        boolean sameMonth = one.month() != null && one.month().equals(two.month());
        return shared > 0 && (sameMonth || Likeness.of(one.words(), two.words()) > ALIKE);
    }

    /** The clause that tells of a meeting, with the day before it. */
    private static String meeting(String text) {
        if (text.indexOf('会') < 0) {
            return "";
        }
        String before = "";
        for (String clause : Marks.clauses(Marks.fullWidth(text))) {
            if (clause.indexOf('会') >= 0
                    && Phrases.MEETING.matcher(clause).find()
                    && !EXCEPT.matcher(clause).find()) {
                return MONTH.matcher(before).find() ? before + "，" + clause : clause;
            }
            before = clause;
        }
        return "";
    }
}
