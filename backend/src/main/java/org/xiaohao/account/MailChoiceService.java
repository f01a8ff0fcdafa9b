package org.xiaohao.account;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountEvent.MailChosen;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForSignedIn;
import org.xiaohao.shared.NotFoundException;

/** Which mail the acting person wants. */
@Service
@ForSignedIn
@Transactional
public class MailChoiceService {

    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;

    MailChoiceService(Accounts accounts, CurrentActor currentActor, DomainEvents events) {
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
    }

    /** What holds for the acting person. */
    @Transactional(readOnly = true)
    public OwnMail own() {
        return of(account());
    }

    /** Makes a choice of the acting person hold, from the next mail on. */
    public OwnMail choose(MailChoice choice) {
        Account account = account();
        if (account.getMailChoice() != choice) {
            account.choose(choice);
            events.publish(new MailChosen(account.getId(), account.getUsername(), choice));
        }
        return of(account);
    }

    private static OwnMail of(Account account) {
        return new OwnMail(account.getMailAddress(), account.getMailChoice());
    }

    private Account account() {
        return accounts.findById(currentActor.get().accountId()).orElseThrow(NotFoundException::new);
    }
}
