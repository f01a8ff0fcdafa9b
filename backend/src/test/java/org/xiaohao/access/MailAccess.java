package org.xiaohao.access;

import java.util.EnumSet;
import java.util.Set;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.account.MailChoice;
import org.xiaohao.account.MailChoiceService;
import org.xiaohao.mail.MailService;
import org.xiaohao.shared.Role;

/** Who chooses mail, and who sees how it stands. */
final class MailAccess {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    private MailAccess() {}

    static AccessMatrix choices(MailChoiceService choices) {
        return new AccessMatrix(MailChoiceService.class)
                .row("own()", EVERYBODY, Scope.NONE, world -> choices::own)
                .row(
                        "choose(MailChoice)",
                        EVERYBODY,
                        Scope.NONE,
                        world -> () -> choices.choose(
                                choices.own().choice() == MailChoice.DAILY ? MailChoice.NONE : MailChoice.DAILY));
    }

    static AccessMatrix standing(MailService mail) {
        return new AccessMatrix(MailService.class)
                .row("standing()", EnumSet.of(Role.ADMIN), Scope.NONE, world -> mail::standing);
    }
}
