package org.xiaohao.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the mail of a day tells a person.
 *
 * @param lines the most urgent first
 */
record MailContent(List<MailLine> lines) {

    /** Nobody reads more in a mail, and not every server takes more. */
    static final int MOST = 300;

    /** These lines, each once, in their order. */
    static MailContent of(Collection<MailLine> lines) {
        return new MailContent(lines.stream().distinct().sorted(MailLine.ORDER).toList());
    }

    MailContent {
        lines = List.copyOf(lines);
    }

    /** As much of it as a mail shows. */
    MailContent shown() {
        return lines.size() <= MOST ? this : new MailContent(lines.subList(0, MOST));
    }

    /** How many lines a mail does not show. */
    int hidden() {
        return Math.max(0, lines.size() - MOST);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The lines of each plan, the plan with the most urgent line first. */
    Map<String, List<MailLine>> byPlan() {
        Map<String, List<MailLine>> plans = new LinkedHashMap<>();
        lines.forEach(line -> plans.computeIfAbsent(line.planTitle(), plan -> new ArrayList<>())
                .add(line));
        return plans;
    }

    /** How many lines are how urgent; what none is, is left out. */
    Map<MailUrgency, Integer> counts() {
        Map<MailUrgency, Integer> counts = new EnumMap<>(MailUrgency.class);
        lines.forEach(line -> counts.merge(line.urgency(), 1, Integer::sum));
        return counts;
    }
}
