package org.xiaohao.account;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.InvalidInputException;

/** Takes many people at once for other features. Asks for no role: whoever calls has checked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccountLedger {

    private final Accounts accounts;
    private final AccountMapper mapper;
    private final SecondPerson secondPerson;
    private final DomainEvents events;

    AccountLedger(Accounts accounts, AccountMapper mapper, SecondPerson secondPerson, DomainEvents events) {
        this.accounts = accounts;
        this.mapper = mapper;
        this.secondPerson = secondPerson;
        this.events = events;
    }

    /**
     * Adds and changes people row by row. A new account has no password until its person sets one, and powers come
     * when a second person agreed. A row that the rules
     * refuse leaves nothing behind and does not stop the others.
     *
     * @param by the account of the acting person, whose own roles stay
     * @return what became of each row, in their order
     */
    public List<TakenPerson> take(long jurisdictionId, long by, List<PersonRow> rows) {
        PeopleBatch batch = new PeopleBatch(jurisdictionId, by, accounts, mapper, secondPerson);
        List<TakenPerson> taken = new ArrayList<>();
        for (PersonRow row : rows) {
            try {
                taken.add(batch.take(row));
            } catch (InvalidInputException refusal) {
                taken.add(TakenPerson.refused(refusal));
            }
        }
        accounts.flush();
        batch.events().forEach(events::publish);
        return taken;
    }
}
