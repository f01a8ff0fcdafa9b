package org.xiaohao.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may call the REST API and read its description: signed-in people, by HTTP Basic, without a session. There is no
 * cookie to forge a request with, hence no CSRF token.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

    private final JsonMapper json;

    ApiSecurityConfiguration(JsonMapper json) {
        this.json = json;
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
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private AuthenticationEntryPoint entryPoint() {
        return (request, response, failure) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Xiaohao\", charset=\"UTF-8\"");
            write(response, HttpStatus.UNAUTHORIZED);
        };
    }

    private AccessDeniedHandler accessDeniedHandler() {
        return (request, response, refusal) -> write(response, HttpStatus.FORBIDDEN);
    }

    /** RFC 9457. Says nothing about why: a wrong password and a locked account look the same from outside. */
    private void write(HttpServletResponse response, HttpStatus status) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(ProblemDetail.forStatus(status)).getBytes(StandardCharsets.UTF_8));
    }
}
