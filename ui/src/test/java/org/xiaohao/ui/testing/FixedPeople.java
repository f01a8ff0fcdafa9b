package org.xiaohao.ui.testing;

import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;

/** Two people who may sign in without a database: an auditor, and one whose account is locked. */
@TestConfiguration
public class FixedPeople {

    public static final String USERNAME = "tester";
    public static final String LOCKED_USERNAME = "locked";
    public static final String PASSWORD = "correct horse";

    private static final Actor AUDITOR = new Actor(1, USERNAME, "\u6797\u6653", 1, null, Set.of(Role.AUDITOR));

    @Bean
    AuthenticationProvider fixedPeopleProvider() {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication attempt) throws AuthenticationException {
                if (LOCKED_USERNAME.equals(attempt.getName())) {
                    throw new LockedException("locked");
                }
                if (!USERNAME.equals(attempt.getName()) || !PASSWORD.equals(attempt.getCredentials())) {
                    throw new BadCredentialsException("wrong");
                }
                return UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInFactory.Person(AUDITOR),
                        null,
                        Set.of(new SimpleGrantedAuthority(Role.AUDITOR.authority())));
            }

            @Override
            public boolean supports(Class<?> kind) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
            }
        };
    }
}
