package org.xiaohao.account;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Problems;

/** Addresses for programs, at which a token signs in and nothing else does: no password, no session of a browser. */
@Component
public class TokenDoor {

    private final Problems problems;
    private final TokenSignIn tokens;

    TokenDoor(Problems problems, TokenSignIn tokens) {
        this.problems = problems;
        this.tokens = tokens;
    }

    /** What guards such an address. A token that only reads comes in as well: see {@link #mayWrite}. */
    public SecurityFilterChain chain(HttpSecurity http, String address) {
        return http.securityMatcher(address)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, context) ->
                                new AuthorizationDecision(who.get() instanceof AccessTokenAuthentication)))
                .addFilterBefore(tokens.filter(), BasicAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Xiaohao\"");
                            problems.write(request, response, problems.of(HttpStatus.UNAUTHORIZED, "unauthorized"));
                        })
                        .accessDeniedHandler((request, response, refusal) ->
                                problems.write(request, response, problems.of(HttpStatus.FORBIDDEN, "forbidden"))))
                .addFilterAfter(new ApiFailures(problems), HeaderWriterFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Whether the token of the running request may change something. */
    public boolean mayWrite() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AccessTokenAuthentication token
                && token.mayWrite();
    }
}
