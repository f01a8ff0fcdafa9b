package org.xiaohao.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.xiaohao.shared.Problems;

/** Signs in whose request carries a token, for that request alone. */
@Component
class TokenSignIn {

    private static final String BEARER = "Bearer ";

    private final Problems problems;
    private final AccessTokenReader tokens;
    private final ObjectProvider<SecurityContextHolderStrategy> holder;

    TokenSignIn(Problems problems, AccessTokenReader tokens, ObjectProvider<SecurityContextHolderStrategy> holder) {
        this.problems = problems;
        this.tokens = tokens;
        this.holder = holder;
    }

    /** A new one for a chain. */
    AuthenticationFilter filter() {
        AuthenticationFilter filter = new AuthenticationFilter(this::signIn, TokenSignIn::tokenOf);
        // The holder that the other filters were given: by itself this one takes that of the moment in which it is
        // made.
        holder.ifAvailable(filter::setSecurityContextHolderStrategy);
        filter.setSuccessHandler((request, response, person) -> {});
        filter.setFailureHandler((request, response, failure) -> {
            if (failure instanceof AuthenticationServiceException) {
                problems.write(request, response, problems.of(failure, request.getLocale()));
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(request, response, problems.of(HttpStatus.UNAUTHORIZED, "unauthorized"));
        });
        return filter;
    }

    /** Null where the request carries no token. */
    private static @Nullable Authentication tokenOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? new AccessTokenAuthentication(
                        header.substring(BEARER.length()).strip())
                : null;
    }

    private Authentication signIn(Authentication carried) {
        try {
            return tokens.find(String.valueOf(carried.getCredentials()))
                    .orElseThrow(() -> new BadCredentialsException("No such token"));
        } catch (DataAccessException | TransactionException gone) {
            throw new InternalAuthenticationServiceException("The token could not be looked up", gone);
        }
    }
}
