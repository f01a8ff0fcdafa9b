package org.xiaohao.account;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountEvent.AccessTokenMade;
import org.xiaohao.account.AccountEvent.AccessTokenRevoked;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForSignedIn;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Secrets;
import org.xiaohao.shared.Sha256;

/** The tokens of the acting person, and of nobody else. */
@Service
@ForSignedIn
@Transactional
public class AccessTokenService {

    /** Lets people and scanners of leaked secrets know one when they see it. */
    private static final String PREFIX = "xh_";

    /** More would only hide one that nobody remembers. */
    static final int MAX_TOKENS = 20;

    private final AccessTokens tokens;
    private final AccountMapper mapper;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    AccessTokenService(
            AccessTokens tokens, AccountMapper mapper, CurrentActor currentActor, DomainEvents events, Clock clock) {
        this.tokens = tokens;
        this.mapper = mapper;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The person's own tokens, expired ones included, by name. */
    @Transactional(readOnly = true)
    public List<AccessTokenDetails> list() {
        return tokens.findByAccountIdOrderByName(accountId()).stream()
                .map(mapper::toDetails)
                .toList();
    }

    /**
     * Makes a token, in the place of one that had the same name.
     *
     * @throws InvalidInputException when it has no name, would be good for no day or too many, or there are too many
     */
    public NewAccessToken make(MakeAccessToken wanted) {
        long accountId = accountId();
        String secret = PREFIX + Secrets.random();
        String name = InvalidInputException.requireText("name", wanted.name(), MakeAccessToken.MAX_NAME);
        AccessToken token = tokens.findByAccountIdAndName(accountId, name).orElse(null);
        if (token == null) {
            if (tokens.countByAccountId(accountId) >= MAX_TOKENS) {
                throw new InvalidInputException("name", "token-many", MAX_TOKENS);
            }
            token = new AccessToken(accountId, wanted, Sha256.of(secret), clock.instant());
        } else {
            token.renew(wanted, Sha256.of(secret), clock.instant());
        }
        AccessTokenDetails made = mapper.toDetails(tokens.saveAndFlush(token));
        events.publish(new AccessTokenMade(made));
        return new NewAccessToken(made, secret);
    }

    /**
     * Ends a token; what carries it is a stranger from now on.
     *
     * @throws NotFoundException when the person has no such token
     */
    public void revoke(long id) {
        AccessToken token = tokens.findByIdAndAccountId(id, accountId()).orElseThrow(NotFoundException::new);
        tokens.delete(token);
        events.publish(new AccessTokenRevoked(mapper.toDetails(token)));
    }

    private long accountId() {
        return currentActor.get().accountId();
    }
}
