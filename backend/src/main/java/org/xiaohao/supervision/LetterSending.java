package org.xiaohao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.supervision.LetterWords.Earlier;
import org.xiaohao.supervision.LetterWords.Matter;
import org.xiaohao.workday.WorkingDays;

/** Words and numbers letters, one a unit; for those who have checked what is sent to whom. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LetterSending {

    private final SupervisionLetters letters;
    private final LetterForms forms;
    private final Reminders reminders;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final JurisdictionDirectory jurisdictions;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;
    private final Clock clock;

    LetterSending(
            SupervisionLetters letters,
            LetterForms forms,
            Reminders reminders,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            JurisdictionDirectory jurisdictions,
            WorkingDays workingDays,
            JdbcClient jdbc,
            Clock clock) {
        this.letters = letters;
        this.forms = forms;
        this.reminders = reminders;
        this.units = units;
        this.accounts = accounts;
        this.jurisdictions = jurisdictions;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets nobody else press in the jurisdiction; as {@link JurisdictionDirectory#lock}. */
    void lock(long jurisdictionId) {
        jurisdictions.lock(jurisdictionId);
    }

    /** The form of the office's letters, stored or not. */
    LetterForm form(long jurisdictionId) {
        return forms.findByJurisdictionId(jurisdictionId)
                .orElseGet(() -> new LetterForm(jurisdictions.get(jurisdictionId)));
    }

    /**
     * Letters as they would be sent, with the numbers that they would take.
     *
     * @param late what each unit owes, by unit, in the order of the numbers; nowhere empty
     */
    List<LetterText> word(long jurisdictionId, Map<Long, List<OverdueItem>> late, String words) {
        return word(jurisdictionId, late, words, lastNumber(jurisdictionId, ""));
    }

    private List<LetterText> word(
            long jurisdictionId, Map<Long, List<OverdueItem>> late, String words, int lastNumber) {
        if (late.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        LetterForm form = form(jurisdictionId);
        LocalDate answerDue = workingDays.of(jurisdictionId).plus(today, form.getAnswerDays());
        Map<Long, OrgUnitReference> names = units.byIds(late.keySet());
        Map<Long, PlanName> plans = plans(late.values());
        Map<LateKey, Earlier> earlier = earlier(late);
        int number = lastNumber;
        List<LetterText> worded = new ArrayList<>();
        for (Map.Entry<Long, List<OverdueItem>> unit : late.entrySet()) {
            List<Matter> matters = unit.getValue().stream()
                    .map(item -> {
                        PlanName plan = plans.getOrDefault(item.planId(), PlanName.NONE);
                        return new Matter(item, plan.title(), plan.number());
                    })
                    .toList();
            Earlier before = unit.getValue().stream()
                    .flatMap(item -> Stream.ofNullable(earlier.get(item.key())))
                    .max(Comparator.comparing(Earlier::id))
                    .orElse(null);
            OrgUnitReference name = names.get(unit.getKey());
            worded.add(LetterWords.letter(
                    form, ++number, name == null ? "" : name.name(), matters, words, before, today, answerDue));
        }
        return worded;
    }

    /**
     * Sends letters, each with the next number of the year and a reminder for each thing.
     *
     * @param late as of {@link #word}
     */
    List<LetterEvent.Sent> send(long jurisdictionId, Map<Long, List<OverdueItem>> late, String words, long by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Set<Long> withPeople = accounts.unitsWithPeople(jurisdictionId, false);
        // Read with a lock, for what others have committed counts, whatever this transaction saw before.
        int number = lastNumber(jurisdictionId, " for update");
        List<LetterEvent.Sent> sent = new ArrayList<>();
        List<SupervisionLetter> stored = new ArrayList<>();
        List<Reminder> parts = new ArrayList<>();
        for (LetterText text : word(jurisdictionId, late, words, number)) {
            boolean delivered = withPeople.contains(text.orgUnitId());
            SupervisionLetter letter = new SupervisionLetter(jurisdictionId, ++number, text, delivered, by, now, today);
            stored.add(letter);
            List<OverdueItem> items = late.getOrDefault(text.orgUnitId(), List.of());
            items.forEach(item ->
                    parts.add(new Reminder(item, jurisdictionId, ReminderKind.SUPERVISION_LETTER, words, by, now, today)
                            .in(letter.getId())));
            sent.add(new LetterEvent.Sent(
                    letter.getId(),
                    letter.getDocumentNumber(),
                    text.orgUnitId(),
                    items.stream().map(OverdueItem::taskId).collect(Collectors.toCollection(TreeSet::new)),
                    items.size()));
        }
        letters.saveAllAndFlush(stored);
        reminders.saveAll(parts);
        return sent;
    }

    private int lastNumber(long jurisdictionId, String lock) {
        return jdbc.sql("select register_number from supervision_letter where jurisdiction_id = :jurisdiction"
                        + " and register_year = :year order by register_number desc limit 1" + lock)
                .param("jurisdiction", jurisdictionId)
                .param("year", LocalDate.now(clock).getYear())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private Map<Long, PlanName> plans(Collection<List<OverdueItem>> late) {
        Set<Long> ids =
                late.stream().flatMap(List::stream).map(OverdueItem::planId).collect(Collectors.toSet());
        Map<Long, PlanName> names = new HashMap<>();
        jdbc.sql("select id, title, document_number from plan where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    names.put(
                            row.getLong("id"), new PlanName(row.getString("title"), row.getString("document_number")));
                });
        return names;
    }

    /** The last letter on each of these things that was not taken back. */
    private Map<LateKey, Earlier> earlier(Map<Long, List<OverdueItem>> late) {
        Set<Long> parts = late.values().stream()
                .flatMap(List::stream)
                .map(OverdueItem::assignmentId)
                .collect(Collectors.toSet());
        Map<LateKey, Earlier> earlier = new HashMap<>();
        jdbc.sql("select m.assignment_id, m.period_id, l.id, l.document_number, l.sent_on from reminder m"
                        + " join supervision_letter l on l.id = m.letter_id where m.assignment_id in (:parts)"
                        + " and l.state <> 'WITHDRAWN' order by l.id")
                .param("parts", parts)
                .query(row -> {
                    long period = row.getLong("period_id");
                    earlier.put(
                            new LateKey(row.getLong("assignment_id"), period == 0 ? null : period),
                            new Earlier(
                                    row.getLong("id"),
                                    row.getString("document_number"),
                                    row.getObject("sent_on", LocalDate.class)));
                });
        return earlier;
    }

    private record PlanName(String title, String number) {

        static final PlanName NONE = new PlanName("", "");
    }
}
