package org.xiaohao.ui.testing;

import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContextFactory;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ActorPrincipal;

class SignedInFactory implements WithSecurityContextFactory<SignedIn> {

    @Override
    public SecurityContext createSecurityContext(SignedIn signedIn) {
        Actor actor = new Actor(
                signedIn.accountId(),
                signedIn.username(),
                signedIn.displayName(),
                signedIn.jurisdictionId(),
                signedIn.orgUnitId() == 0 ? null : signedIn.orgUnitId(),
                Set.of(signedIn.value()));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new Person(actor),
                null,
                actor.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList()));
        return context;
    }

    record Person(Actor actor) implements ActorPrincipal, AuthenticatedPrincipal {

        @Override
        public String getName() {
            return actor.username();
        }
    }
}
