package org.xiaohao.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.xiaohao.shared.Problems;

/**
 * Who may call the REST API and read its description: signed-in people, by HTTP Basic or by a token of theirs, without a
 * session. There is no cookie to forge a request with, hence no CSRF token.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Problems problems;
    private final TokenSignIn tokens;
    private final SecondFactorService secondFactor;

    ApiSecurityConfiguration(Problems problems, TokenSignIn tokens, SecondFactorService secondFactor) {
        this.secondFactor = secondFactor;
        this.problems = problems;
        this.tokens = tokens;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(HttpSecurity http) {
        return http.securityMatcher(
                        "/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                AccessTokenApi.ADDRESS, AccessTokenApi.ADDRESS + "/**")
                        .access(signedInAnd((person, request) ->
                                !(person instanceof AccessTokenAuthentication) && isEnough(person, request)))
                        .anyRequest()
                        .access(signedInAnd(
                                (person, request) -> isWithinScope(person, request) && isEnough(person, request))))
                .addFilterBefore(tokens.filter(), BasicAuthenticationFilter.class)
                .httpBasic(basic ->
                        basic.authenticationDetailsSource(ApiSignInDetails::new).authenticationEntryPoint(entryPoint()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(entryPoint()).accessDeniedHandler(accessDeniedHandler()))
                .addFilterAfter(new ApiFailures(problems), HeaderWriterFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> signedInAnd(
            BiPredicate<Authentication, HttpServletRequest> allowed) {
        return AuthorizationManagers.allOf(
                AuthenticatedAuthorizationManager.authenticated(),
                (who, context) -> new AuthorizationDecision(allowed.test(who.get(), context.getRequest())));
    }

    /** A token that only reads changes nothing. */
    private static boolean isWithinScope(Authentication person, HttpServletRequest request) {
        return !(person instanceof AccessTokenAuthentication token)
                || token.mayWrite()
                || READING.contains(request.getMethod());
    }

    /** A password alone does not do where a second factor is demanded; a token was made behind it. */
    private boolean isEnough(Authentication person, HttpServletRequest request) {
        return person instanceof AccessTokenAuthentication || !secondFactor.isDemanded();
    }

    /**
     * Says nothing about why: a wrong password and a locked account look the same from outside. Where the account could
     * not be read, nobody knows whether the password was right.
     */
    private AuthenticationEntryPoint entryPoint() {
        return (request, response, failure) -> {
            if (failure instanceof AuthenticationServiceException) {
                problems.write(request, response, problems.of(failure, request.getLocale()));
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Xiaohao\", charset=\"UTF-8\"");
            problems.write(request, response, problems.of(HttpStatus.UNAUTHORIZED, "unauthorized"));
        };
    }

    private AccessDeniedHandler accessDeniedHandler() {
        return (request, response, refusal) ->
                problems.write(request, response, problems.of(HttpStatus.FORBIDDEN, "forbidden"));
    }
}
