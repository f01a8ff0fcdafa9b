package org.xiaohao.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.supervision.LetterEvent.LettersSent;
import org.xiaohao.supervision.Pressing.Against;

/**
 * 催: the office presses units for what is late, by a message or by a letter, and sees before it does what that will do.
 * Who has answered is left out, and nobody is pressed twice on a day.
 */
@Service
@ForOffice
@Transactional
public class PressService {

    private final LateQueries late;
    private final Pressing pressing;
    private final LetterSending letters;
    private final LadderQueries ladder;
    private final DutyDirectory duties;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;

    PressService(
            LateQueries late,
            Pressing pressing,
            LetterSending letters,
            LadderQueries ladder,
            DutyDirectory duties,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            CurrentActor currentActor,
            DomainEvents events) {
        this.late = late;
        this.pressing = pressing;
        this.letters = letters;
        this.ladder = ladder;
        this.duties = duties;
        this.units = units;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
    }

    /** What pressing would do; does nothing. */
    @Transactional(readOnly = true)
    public PressPreview preview(PressLate command) {
        Long plan = command.planId();
        if (plan != null) {
            duties.requireIssuedPlan(plan);
        }
        Actor actor = currentActor.get();
        String words = words(command);
        List<Choice> choices = choices(actor.jurisdictionId(), command);
        Map<Long, LetterText> texts = command.kind() == ReminderKind.SUPERVISION_LETTER
                ? letters.word(actor.jurisdictionId(), going(choices), words).stream()
                        .collect(Collectors.toMap(LetterText::orgUnitId, text -> text))
                : Map.of();
        Set<Long> withPeople = accounts.unitsWithPeople(actor.jurisdictionId(), false);
        return new PressPreview(choices.stream()
                .map(choice -> {
                    LetterText text = texts.get(choice.unit().id());
                    return new PressUnit(
                            choice.unit().id(),
                            choice.unit().shortName(),
                            choice.going(),
                            choice.staying(),
                            choice.leftOut(),
                            withPeople.contains(choice.unit().id()),
                            text == null ? "" : text.documentNumber(),
                            text == null ? List.of() : text.paragraphs());
                })
                .toList());
    }

    /** Presses; sent again, it does nothing more on the same day. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PressResult press(PressLate command) {
        Actor actor = currentActor.get();
        pressing.lock(actor.jurisdictionId(), plans(actor.jurisdictionId(), command));
        String words = words(command);
        List<Choice> choices = choices(actor.jurisdictionId(), command);
        Map<Long, List<OverdueItem>> going = going(choices);
        List<OverdueItem> items = going.values().stream().flatMap(List::stream).toList();
        String why = choices.stream()
                .filter(choice -> choice.leftOut() == null && !choice.reason().isEmpty())
                .map(choice -> choice.unit().shortName() + "：" + choice.reason())
                .collect(Collectors.joining("；"));
        List<Long> sent = List.of();
        if (!going.isEmpty()) {
            if (command.kind() == ReminderKind.SUPERVISION_LETTER) {
                List<LetterEvent.Sent> numbered = letters.send(actor.jurisdictionId(), going, words, actor.accountId());
                events.publish(new LettersSent(actor.jurisdictionId(), numbered, true, why));
                sent = numbered.stream().map(LetterEvent.Sent::letterId).toList();
            } else {
                pressing.remind(actor, command.kind(), items, words, why);
            }
        }
        ladder.settlePressed(
                actor.jurisdictionId(),
                items.stream().map(OverdueItem::key).collect(Collectors.toSet()),
                command.kind(),
                actor.accountId());
        Set<Long> withPeople = accounts.unitsWithPeople(actor.jurisdictionId(), false);
        return new PressResult(
                items.size(),
                going.size(),
                (int) going.keySet().stream()
                        .filter(unit -> !withPeople.contains(unit))
                        .count(),
                count(choices, LeftOut.ANSWERED) + count(choices, LeftOut.EXTENSION_ASKED),
                count(choices, LeftOut.TODAY),
                sent);
    }

    /** The plans that are asked about, always in the same order. */
    private List<Long> plans(long jurisdictionId, PressLate command) {
        Long one = command.planId();
        return one == null ? late.plans(jurisdictionId) : List.of(one);
    }

    private static int count(List<Choice> choices, LeftOut why) {
        return (int) choices.stream().filter(choice -> choice.leftOut() == why).count();
    }

    private static String words(PressLate command) {
        return InvalidInputException.optionalText("words", command.words(), Reminder.MAX_WORDS);
    }

    private static Map<Long, List<OverdueItem>> going(List<Choice> choices) {
        Map<Long, List<OverdueItem>> going = new LinkedHashMap<>();
        choices.stream()
                .filter(choice -> choice.leftOut() == null)
                .forEach(choice -> going.put(choice.unit().id(), choice.going()));
        return going;
    }

    /** Every unit that something chosen waits for, in the order of the register. */
    private List<Choice> choices(long jurisdictionId, PressLate command) {
        Map<LateKey, OverdueItem> wanted = new LinkedHashMap<>();
        plans(jurisdictionId, command).stream()
                .flatMap(plan -> late.all(jurisdictionId, plan).stream())
                .filter(item -> item.waitingFor() != WaitingFor.OFFICE_REVIEW)
                .filter(item -> command.keys().isEmpty() || command.keys().contains(item.key()))
                .forEach(item -> wanted.putIfAbsent(item.key(), item));
        Map<Long, List<OverdueItem>> byUnit =
                wanted.values().stream().collect(Collectors.groupingBy(OverdueItem::orgUnitId));
        Against against = pressing.against(jurisdictionId);
        return units.byIds(byUnit.keySet()).values().stream()
                .sorted(Comparator.comparingInt(OrgUnitReference::sortOrder).thenComparing(OrgUnitReference::id))
                .map(unit -> choice(unit, byUnit.getOrDefault(unit.id(), List.of()), command, against))
                .toList();
    }

    private static Choice choice(OrgUnitReference unit, List<OverdueItem> items, PressLate command, Against against) {
        String allTheSame = command.allTheSame().get(unit.id());
        String reason = allTheSame == null
                ? ""
                : InvalidInputException.requireText("reason", allTheSame, SupervisionLetter.MAX_WORDS);
        List<OverdueItem> going = new ArrayList<>();
        List<OverdueItem> staying = new ArrayList<>();
        LeftOut first = null;
        for (OverdueItem item : items) {
            LeftOut why = against.leftOut(item, command.kind(), !reason.isEmpty());
            if (why == null) {
                going.add(item);
            } else {
                staying.add(item);
                first = first == null || why.compareTo(first) < 0 ? why : first;
            }
        }
        if (!going.isEmpty()) {
            first = command.without().contains(unit.id()) ? LeftOut.UNTICKED : null;
        }
        return new Choice(unit, going, staying, first, reason);
    }

    private record Choice(
            OrgUnitReference unit,
            List<OverdueItem> going,
            List<OverdueItem> staying,
            @Nullable LeftOut leftOut,
            String reason) {}
}
