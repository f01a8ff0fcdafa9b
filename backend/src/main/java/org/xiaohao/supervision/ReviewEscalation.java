package org.xiaohao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.Rows;
import org.xiaohao.supervision.LadderEvent.ReviewsEscalated;
import org.xiaohao.supervision.ReviewQueries.Waiting;
import org.xiaohao.supervision.WaitingReview.Reviewer;

/**
 * What nobody reviewed for too long is told to who is next above: the office of what lies with heads and leads, the
 * leaders of what lies with the office. Once for each time that something was handed in.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewEscalation {

    /** What is more comes the next time, when these have been looked at. */
    private static final int MOST = 2000;

    private final ReviewQueries reviews;
    private final JdbcClient jdbc;
    private final DomainEvents events;
    private final Clock clock;

    ReviewEscalation(ReviewQueries reviews, JdbcClient jdbc, DomainEvents events, Clock clock) {
        this.reviews = reviews;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells of what waits longer than so many working days. Whoever calls has locked the jurisdiction.
     *
     * @return of how much it told
     */
    int escalate(long jurisdictionId, int days) {
        List<Waiting> late = reviews.late(jurisdictionId, null, days, MOST).stream()
                .filter(one -> one.review().reviewer() != Reviewer.LEADER)
                .toList();
        Set<Told> known = known(late);
        List<Waiting> fresh =
                late.stream().filter(one -> !known.contains(Told.of(one))).toList();
        fresh.forEach(one -> write(jurisdictionId, one));
        tell(jurisdictionId, Role.OFFICE, days, fresh);
        tell(jurisdictionId, Role.LEADER, days, fresh);
        return fresh.size();
    }

    private void tell(long jurisdictionId, Role above, int days, List<Waiting> fresh) {
        List<WaitingReview> told = fresh.stream()
                .map(Waiting::review)
                .filter(one -> above(one.reviewer()) == above)
                .toList();
        if (!told.isEmpty()) {
            events.publish(new ReviewsEscalated(jurisdictionId, above, days, told));
        }
    }

    private static Role above(Reviewer reviewer) {
        return reviewer == Reviewer.OFFICE ? Role.LEADER : Role.OFFICE;
    }

    private Set<Told> known(Collection<Waiting> late) {
        Set<Told> known = new HashSet<>();
        if (!late.isEmpty()) {
            jdbc.sql("select subject_id, reviewer, waiting_since from review_escalation where subject_id in (:ids)")
                    .param("ids", late.stream().map(one -> one.review().id()).toList())
                    .query(row -> {
                        known.add(new Told(
                                row.getLong("subject_id"),
                                Reviewer.valueOf(row.getString("reviewer")),
                                Objects.requireNonNull(Rows.instant(row, "waiting_since"))));
                    });
        }
        return known;
    }

    private void write(long jurisdictionId, Waiting one) {
        jdbc.sql("insert into review_escalation (id, jurisdiction_id, subject_id, reviewer, waiting_since, told_at)"
                        + " values (:id, :jurisdiction, :subject, :reviewer, :since, :now)")
                .param("id", Ids.next())
                .param("jurisdiction", jurisdictionId)
                .param("subject", one.review().id())
                .param("reviewer", one.review().reviewer().name())
                .param("since", LocalDateTime.ofInstant(one.since(), ZoneOffset.UTC))
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private record Told(long subjectId, Reviewer reviewer, Instant since) {

        static Told of(Waiting one) {
            return new Told(one.review().id(), one.review().reviewer(), one.since());
        }
    }
}
