package org.xiaohao.account;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.account.AccountEvent.FirstAccountCreated;
import org.xiaohao.jurisdiction.CreateJurisdiction;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.jurisdiction.JurisdictionLevel;
import org.xiaohao.jurisdiction.JurisdictionReference;
import org.xiaohao.jurisdiction.JurisdictionSetup;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.Role;

/**
 * Lets somebody into an empty installation: a jurisdiction without a name yet and an administrator with a random
 * password, which is written to the log once and kept nowhere else.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "admin";

    private final Accounts accounts;
    private final JurisdictionDirectory jurisdictions;
    private final JurisdictionSetup setup;
    private final Passwords passwords;
    private final DomainEvents events;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            Accounts accounts,
            JurisdictionDirectory jurisdictions,
            JurisdictionSetup setup,
            Passwords passwords,
            DomainEvents events,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.jurisdictions = jurisdictions;
        this.setup = setup;
        this.passwords = passwords;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String password = passwords.random();
        if (Boolean.TRUE.equals(transaction.execute(status -> createIfEmpty(password)))) {
            log.warn("""


                            ------------------------------------------------------------
                            First administrator / 首位系统管理员
                              user name / 用户名：{}
                              password  / 密码：  {}
                            Shown once; change it after signing in.
                            仅显示这一次，请登录后修改。
                            ------------------------------------------------------------
                            """, USERNAME, password);
        }
    }

    private boolean createIfEmpty(String password) {
        if (accounts.count() > 0) {
            return false;
        }
        JurisdictionReference jurisdiction = jurisdictions
                .findByCode(JurisdictionReference.UNNAMED)
                .orElseGet(() -> setup.create(new CreateJurisdiction(
                        JurisdictionReference.UNNAMED, "未命名行政区", "未命名", JurisdictionLevel.COUNTY, null)));
        Account account = accounts.save(new Account(
                jurisdiction.id(),
                new CreateAccount(USERNAME, "系统管理员", password, null, Set.of(Role.ADMIN), null),
                passwords.encode("password", USERNAME, password)));
        events.publish(new FirstAccountCreated(account.getId(), jurisdiction.id(), USERNAME));
        return true;
    }
}
