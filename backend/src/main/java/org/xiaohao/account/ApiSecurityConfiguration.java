package org.xiaohao.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.xiaohao.shared.Problems;

/**
 * Who may call the REST API and read its description: signed-in people, by HTTP Basic, without a session. There is no
 * cookie to forge a request with, hence no CSRF token.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

    private final Problems problems;

    ApiSecurityConfiguration(Problems problems) {
        this.problems = problems;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(HttpSecurity http) {
        return http.securityMatcher(
                        "/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
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
