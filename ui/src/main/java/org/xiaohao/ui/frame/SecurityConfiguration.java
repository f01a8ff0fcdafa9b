package org.xiaohao.ui.frame;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.xiaohao.account.RunningSessions;
import org.xiaohao.ui.account.LoginView;

/**
 * Who may ask for what in the browser. Everything that is not named here needs a signed-in person; each view then names
 * its roles, and a view that names none is closed to all.
 */
@Configuration
class SecurityConfiguration {

    /**
     * Flow starts with an inline script and evaluates the expressions that the server sends, which is why the two unsafe
     * sources stay; nothing may come from another host.
     */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "frame-src 'self' blob:; frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'";

    private static final String[] PUBLIC_FILES = {
        "/styles.css", "/icons.svg", "/logo.svg", "/aura/**", "/webjars/**", "/favicon.ico"
    };

    private final RunningSessions sessions;

    SecurityConfiguration(RunningSessions sessions) {
        this.sessions = sessions;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain browserSecurity(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC_FILES)
                .permitAll()
                // What the container answers by itself is an error and stays one: no page to sign in instead.
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll());
        http.addFilterAfter(new SessionGuard(sessions), SecurityContextHolderFilter.class);
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .withObjectPostProcessor(eagerly()));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class)
                        .defaultSuccessUrl("/")
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.formLogin(form -> form.failureHandler(failureHandler()));
        return http.build();
    }

    /** Flow answers past the wrapper that would add the headers at the end, so they are written at the beginning. */
    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static AuthenticationFailureHandler failureHandler() {
        return (request, response, failure) ->
                response.sendRedirect(request.getContextPath() + "/login?" + reason(failure));
    }

    private static String reason(AuthenticationException failure) {
        return switch (failure) {
            case LockedException locked -> LoginView.LOCKED;
            case AuthenticationServiceException unavailable -> LoginView.UNAVAILABLE;
            default -> LoginView.WRONG;
        };
    }
}
