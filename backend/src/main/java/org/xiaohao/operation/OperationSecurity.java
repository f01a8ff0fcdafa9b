package org.xiaohao.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * Who may ask how the application does: anybody whether it is up, whoever has the secret of {@code xiaohao.metrics.token}
 * for figures; without that setting nobody. People and their sessions have no part in it.
 */
@Configuration(proxyBeanMethods = false)
class OperationSecurity {

    private static final String BEARER = "Bearer ";

    @Bean
    @Order(0)
    SecurityFilterChain operationChain(HttpSecurity http, @Value("${xiaohao.metrics.token:}") String token) {
        return http.securityMatcher("/actuator", "/actuator/**", "/livez", "/readyz")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/livez", "/readyz", "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .access((nobody, context) -> new AuthorizationDecision(
                                isThe(token, context.getRequest().getHeader(HttpHeaders.AUTHORIZATION)))))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Compares in a time that tells nothing. */
    private static boolean isThe(String token, @Nullable String header) {
        return !token.isBlank()
                && header != null
                && MessageDigest.isEqual(
                        (BEARER + token).getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }
}
