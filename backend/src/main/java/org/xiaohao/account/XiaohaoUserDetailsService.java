package org.xiaohao.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.jurisdiction.JurisdictionDirectory;

/** Finds the account for somebody who signs in; the principal knows the acting person. */
@Component
public class XiaohaoUserDetailsService implements UserDetailsService {

    private final Accounts accounts;
    private final AccountMapper mapper;
    private final JurisdictionDirectory jurisdictions;
    private final Clock clock;

    /** Compared where an account has no password yet, so that a guess takes as long there as anywhere. */
    private final String nobodysPassword;

    XiaohaoUserDetailsService(
            Accounts accounts,
            AccountMapper mapper,
            JurisdictionDirectory jurisdictions,
            Clock clock,
            Passwords passwords) {
        this.accounts = accounts;
        this.mapper = mapper;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
        this.nobodysPassword = passwords.ofNobody();
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        Account account = accounts.findWithRolesByUsername(username.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
        return new AccountPrincipal(
                mapper.toActor(account),
                Objects.requireNonNullElse(account.getPasswordHash(), nobodysPassword),
                account.isActive() && jurisdictions.isActive(account.getJurisdictionId()),
                account.isLocked(clock.instant()),
                account.getSignInGeneration());
    }
}
