package org.xiaohao.account;

import java.time.Clock;
import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account for somebody who signs in; the principal knows the acting person. */
@Component
public class XiaohaoUserDetailsService implements UserDetailsService {

    private final Accounts accounts;
    private final AccountMapper mapper;
    private final Clock clock;

    XiaohaoUserDetailsService(Accounts accounts, AccountMapper mapper, Clock clock) {
        this.accounts = accounts;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        Account account = accounts.findWithRolesByUsername(username.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
        return new AccountPrincipal(
                mapper.toActor(account),
                account.getPasswordHash(),
                account.isActive(),
                account.isLocked(clock.instant()),
                account.getSignInGeneration());
    }
}
