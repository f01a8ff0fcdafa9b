package org.xiaohao.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.Sha256;

/**
 * Answers the secret addresses: what the owner is still to do and may see at this moment, by what the account says now,
 * not when the address was made.
 */
@Component
class FeedReading {

    static final int MAX_EVENTS = 1000;
    private static final int DAYS_BACK = 92;
    private static final int DAYS_AHEAD = 366;

    private final CalendarFeeds feeds;
    private final AccountDirectory accounts;
    private final CalendarQueries queries;
    private final FeedText text;
    private final Clock clock;

    FeedReading(CalendarFeeds feeds, AccountDirectory accounts, CalendarQueries queries, FeedText text, Clock clock) {
        this.feeds = feeds;
        this.accounts = accounts;
        this.queries = queries;
        this.text = text;
        this.clock = clock;
    }

    /**
     * What stands at an address; empty where it leads nowhere, no longer, or to somebody who may read nothing.
     *
     * @param base where the application is, ending with a slash
     */
    @Transactional
    public Optional<FeedAnswer> read(FeedSecret secret, String base) {
        Optional<CalendarFeed> found = feeds.findBySecretHash(secret.hash());
        return found.flatMap(feed -> accounts.findActor(feed.getAccountId())
                .filter(FeedReading::reads)
                .map(actor -> answer(feed, secret, actor, base)));
    }

    private static boolean reads(Actor actor) {
        return actor.seesWholeJurisdiction() || actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD);
    }

    private FeedAnswer answer(CalendarFeed feed, FeedSecret secret, Actor actor, String base) {
        LocalDate today = LocalDate.now(clock);
        List<FeedItem> items = items(actor, today, base);
        String hash = Sha256.of(items.toString());
        Instant changed = feed.getChangedAt();
        if (!hash.equals(feed.getContentHash())) {
            // Whole seconds, for the dates of HTTP know no finer ones.
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            feeds.noteChange(feed.getId(), secret.hash(), hash, now);
            changed = now;
        }
        return new FeedAnswer(text.of(items, changed), hash, changed);
    }

    /** What is ahead comes first: where there is too much, the oldest falls away. */
    private List<FeedItem> items(Actor actor, LocalDate today, String base) {
        List<FeedItem> ahead = items(actor, today, today.plusDays(DAYS_AHEAD), MAX_EVENTS, base);
        int left = MAX_EVENTS - ahead.size();
        List<FeedItem> all = new ArrayList<>(
                left == 0 ? List.of() : items(actor, today.minusDays(DAYS_BACK), today.minusDays(1), left, base));
        all.addAll(ahead);
        return all;
    }

    private List<FeedItem> items(Actor actor, LocalDate from, LocalDate to, int most, String base) {
        return actor.seesWholeJurisdiction()
                ? queries.lines(actor, from, to, null, true, most).entrySet().stream()
                        .flatMap(day -> day.getValue().stream().map(line -> FeedItem.of(day.getKey(), line, base)))
                        .toList()
                : queries.entries(actor, from, to, null, true, most, 0).stream()
                        .map(entry -> FeedItem.of(entry, base))
                        .toList();
    }
}
