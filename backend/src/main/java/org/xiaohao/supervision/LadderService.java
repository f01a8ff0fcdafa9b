package org.xiaohao.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.supervision.LadderEvent.LadderChanged;
import org.xiaohao.supervision.LadderEvent.StepsDismissed;

/** 督办规则: by which rules units are pressed without anybody's doing, and what these rules put to the office. */
@Service
@ForOffice
@Transactional
public class LadderService {

    /** So many proposals are listed at once; the others follow when these are decided. */
    public static final int MOST_PROPOSALS = 2000;

    private static final int MAX_FORECAST = 31;

    private final Ladders ladders;
    private final LadderQueries queries;
    private final LadderFailures failures;
    private final LadderForecasting forecasting;
    private final LetterSending lock;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    LadderService(
            Ladders ladders,
            LadderQueries queries,
            LadderFailures failures,
            LadderForecasting forecasting,
            LetterSending lock,
            AccountDirectory accounts,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.ladders = ladders;
        this.queries = queries;
        this.failures = failures;
        this.forecasting = forecasting;
        this.lock = lock;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The rules that hold; the usual ones, paused, while the office has said nothing. */
    @Transactional(readOnly = true)
    public LadderDetails present() {
        List<LadderDetails> editions = editions();
        return editions.isEmpty()
                ? new LadderDetails(0, LadderRules.USUAL, LocalDate.now(clock), "", null)
                : editions.getFirst();
    }

    /** The last 20 editions, the newest first. */
    @Transactional(readOnly = true)
    public List<LadderDetails> editions() {
        List<Ladder> found = ladders.findTop20ByJurisdictionIdOrderByEditionDesc(
                currentActor.get().jurisdictionId());
        Map<Long, String> names = accounts.displayNames(
                found.stream().map(Ladder::getChangedBy).distinct().toList());
        return found.stream()
                .map(ladder -> new LadderDetails(
                        ladder.getEdition(),
                        ladder.rules(),
                        ladder.getEffectiveFrom(),
                        names.getOrDefault(ladder.getChangedBy(), ""),
                        ladder.getChangedAt()))
                .toList();
    }

    /**
     * Makes rules hold from today on: what fell due before, or while they were paused, is not made up for.
     *
     * @param edition the edition they were read at; 0 for none
     * @throws StaleDataException when somebody changed them since
     */
    public LadderDetails change(int edition, LadderRules rules) {
        Actor actor = currentActor.get();
        lock.lock(actor.jurisdictionId());
        int present = ladders.findTopByJurisdictionIdOrderByEditionDesc(actor.jurisdictionId())
                .map(Ladder::getEdition)
                .orElse(0);
        if (present != edition) {
            throw new StaleDataException();
        }
        ladders.saveAndFlush(new Ladder(
                actor.jurisdictionId(), present + 1, rules, LocalDate.now(clock), actor.accountId(), clock.instant()));
        events.publish(new LadderChanged(actor.jurisdictionId(), present + 1, rules));
        return present();
    }

    /**
     * What rules would do on the days to come, today included, as far as it is known now.
     *
     * @param rules rules that are tried, as if they were made to hold today; null for those that hold, which do nothing
     *     while they are paused
     * @param days how many days, 1 to 31
     * @throws InvalidInputException when the rules could not be made to hold
     */
    @Transactional(readOnly = true)
    public List<LadderForecast> forecast(@Nullable LadderRules rules, int days) {
        if (days < 1 || days > MAX_FORECAST) {
            throw new InvalidInputException("days", "number-out-of-range", 1, MAX_FORECAST);
        }
        Actor actor = currentActor.get();
        if (rules == null) {
            LadderDetails present = present();
            return present.rules().active()
                    ? forecasting.of(actor.jurisdictionId(), present.rules(), present.from(), days)
                    : List.of();
        }
        Ladder tried =
                new Ladder(actor.jurisdictionId(), 0, rules, LocalDate.now(clock), actor.accountId(), clock.instant());
        return forecasting.of(actor.jurisdictionId(), tried.rules(), tried.getEffectiveFrom(), days);
    }

    /**
     * What the rules put to the office and is still late, the first {@link #MOST_PROPOSALS} of it by unit and day; it presses
     * by {@link PressService}, or dismisses.
     *
     * @param planId a plan, or null for all plans under way
     */
    @Transactional(readOnly = true)
    public List<LadderProposal> proposals(@Nullable Long planId) {
        return queries.proposals(currentActor.get().jurisdictionId(), planId);
    }

    /** The units for which the rules could not be followed the last time, in the order of the register. */
    @Transactional(readOnly = true)
    public List<LadderFailureDetails> failures() {
        return failures.list(currentActor.get().jurisdictionId());
    }

    /**
     * Nothing is sent for these.
     *
     * @return how many of them still waited for a decision
     * @throws NotFoundException when none of them waits for a decision
     */
    public int dismiss(Set<Long> proposals) {
        Actor actor = currentActor.get();
        int dismissed = queries.settle(actor.jurisdictionId(), proposals, actor.accountId());
        if (dismissed == 0) {
            throw new NotFoundException();
        }
        events.publish(new StepsDismissed(actor.jurisdictionId(), dismissed));
        return dismissed;
    }
}
