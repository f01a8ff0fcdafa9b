package org.xiaohao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.MutableClock;

/** Where more falls due than an address tells, what is ahead is told. */
class FeedReadingTest {

    private static final int EACH_DAY = 5;

    @Test
    void whatIsAheadIsNotCutOffByWhatHasPassed() {
        MutableClock clock = new MutableClock();
        LocalDate today = LocalDate.now(clock);
        FeedSecret secret = FeedSecret.random();
        CalendarFeeds feeds = mock(CalendarFeeds.class);
        when(feeds.findBySecretHash(anyString())).thenReturn(Optional.of(new CalendarFeed(7, secret, clock.instant())));
        AccountDirectory accounts = mock(AccountDirectory.class);
        when(accounts.findActor(anyLong()))
                .thenReturn(Optional.of(new Actor(7, "clerk", "经办人", 1, 3L, Set.of(Role.CLERK))));
        CalendarQueries queries = mock(CalendarQueries.class);
        when(queries.entries(any(), any(), any(), any(), anyBoolean(), anyInt(), anyLong()))
                .thenAnswer(asked -> dueEachDay(asked.getArgument(1), asked.getArgument(2), asked.getArgument(5)));

        FeedAnswer answer = new FeedReading(feeds, accounts, queries, new FeedText(new ErrorTexts()), clock)
                .read(secret, "https://example.test/")
                .orElseThrow();

        assertThat(answer.text().split("BEGIN:VEVENT", -1)).hasSize(FeedReading.MAX_EVENTS + 1);
        assertThat(answer.text())
                .contains("-" + today + "@xiaohao", "-" + today.plusDays(FeedReading.MAX_EVENTS / EACH_DAY - 1))
                .doesNotContain("-" + today.minusDays(1) + "@xiaohao");
    }

    private static List<CalendarEntry> dueEachDay(LocalDate from, LocalDate to, int most) {
        return from.datesUntil(to.plusDays(1))
                .flatMap(day -> IntStream.range(0, EACH_DAY)
                        .mapToObj(task ->
                                new CalendarEntry(day, CalendarKind.values()[0], 2, "要点", task, "1", "任务", "甲局", 1, 1)))
                .limit(most)
                .toList();
    }
}
