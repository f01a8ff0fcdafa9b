package org.xiaohao.ui.account;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xiaohao.shared.Role;

/**
 * The accounts that the sign-in page of a demonstration offers.
 *
 * @param password the password of all of them
 * @param accounts in the order of the page; empty outside a demonstration
 */
@ConfigurationProperties("xiaohao.demo")
public record DemoAccounts(
        @DefaultValue("") String password, @DefaultValue List<Account> accounts) {

    /**
     * One account.
     *
     * @param username the name to sign in with
     * @param role what the account is for
     */
    public record Account(String username, Role role) {}
}
