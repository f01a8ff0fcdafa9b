package org.xiaohao.account;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request that carries a token: before it is looked up the secret alone, then the person. */
class AccessTokenAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final @Nullable AccountPrincipal principal;
    private final @Nullable AccessScope scope;
    private @Nullable String secret;

    AccessTokenAuthentication(String secret) {
        super(List.of());
        this.principal = null;
        this.scope = null;
        this.secret = secret;
    }

    AccessTokenAuthentication(AccountPrincipal principal, AccessScope scope) {
        super(principal.getAuthorities());
        this.principal = principal;
        this.scope = scope;
        setAuthenticated(true);
    }

    boolean mayWrite() {
        return scope == AccessScope.WRITE;
    }

    @Override
    public @Nullable String getCredentials() {
        return secret;
    }

    @Override
    public @Nullable AccountPrincipal getPrincipal() {
        return principal;
    }

    @Override
    public void eraseCredentials() {
        super.eraseCredentials();
        secret = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
