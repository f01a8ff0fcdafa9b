package org.xiaohao.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountEvent.SessionsEnded;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForSignedIn;
import org.xiaohao.shared.NotFoundException;

/** The browsers in which the acting person is signed in, and nobody else's. */
@Service
@ForSignedIn
@Transactional
public class OwnSessionService {

    private final OpenSessions sessions;
    private final SessionLimits limits;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    OwnSessionService(
            OpenSessions sessions, SessionLimits limits, CurrentActor currentActor, DomainEvents events, Clock clock) {
        this.sessions = sessions;
        this.limits = limits;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Those that go on, the last used first. */
    @Transactional(readOnly = true)
    public List<OwnSession> list() {
        Instant now = clock.instant();
        long current = RunningSessions.current();
        return sessions.open(currentActor.get().accountId(), limits.startedAfter(now), limits.seenAfter(now)).stream()
                .map(session -> new OwnSession(
                        session.getId(),
                        session.getStartedAt(),
                        session.getLastSeenAt(),
                        session.getAddress(),
                        session.getId() == current))
                .toList();
    }

    /**
     * Ends one; its next request is that of a stranger.
     *
     * @throws NotFoundException when the person has no such session
     */
    public void end(long id) {
        Actor actor = currentActor.get();
        if (sessions.end(id, actor.accountId()) == 0) {
            throw new NotFoundException();
        }
        events.publish(new SessionsEnded(actor.accountId(), actor.username(), 1));
    }

    /** Ends all but the one that asks. */
    public void endOthers() {
        Actor actor = currentActor.get();
        int ended = sessions.endOthers(actor.accountId(), RunningSessions.current());
        events.publish(new SessionsEnded(actor.accountId(), actor.username(), ended));
    }
}
