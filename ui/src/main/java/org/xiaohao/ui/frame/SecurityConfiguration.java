package org.xiaohao.ui.frame;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.xiaohao.account.RunningSessions;
import org.xiaohao.account.SecondFactorService;
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

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private static final String[] PUBLIC_FILES = {
        "/styles.css", "/icons.svg", "/logo.svg", "/aura/**", "/webjars/**", "/favicon.ico"
    };

    private final RunningSessions sessions;
    private final SecondFactorService secondFactor;

    SecurityConfiguration(RunningSessions sessions, SecondFactorService secondFactor) {
        this.secondFactor = secondFactor;
        this.sessions = sessions;
    }

    /** @param hosts the names under which people may ask; any where none is named */
    @Bean
    HttpFirewall httpFirewall(@Value("${xiaohao.hosts:}") Set<String> hosts) {
        return firewall(hosts);
    }

    /** The machine itself may always ask: checks of its health do. Names of hosts know no case. */
    static HttpFirewall firewall(Set<String> hosts) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        if (!hosts.isEmpty()) {
            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            names.addAll(hosts);
            names.addAll(THIS_MACHINE);
            firewall.setAllowedHostnames(names::contains);
        }
        return firewall;
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
        http.addFilterAfter(new SecondFactorGuard(secondFactor), CsrfFilter.class);
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .withObjectPostProcessor(eagerly()));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(LoginView.class)
                        .defaultSuccessUrl("/")
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.addFilterBefore(new SignInOrigin(), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(signInForm(), UsernamePasswordAuthenticationFilter.class);
        http.formLogin(form -> form.failureHandler(failureHandler()));
        return http.build();
    }

    /** The sign-in is taken from the form of our own page only; Flow leaves its address out of its own check. */
    private static CsrfFilter signInForm() {
        CsrfFilter filter = new CsrfFilter(new HttpSessionCsrfTokenRepository());
        // A name of its own, or else it would count as done where the other one has run.
        filter.setBeanName("signInForm");
        filter.setRequireCsrfProtectionMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/login"));
        filter.setAccessDeniedHandler((request, response, refusal) ->
                response.sendRedirect(request.getContextPath() + "/login?" + LoginView.STALE));
        return filter;
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

    /** One answer for a wrong password and a locked account: nobody learns by guessing which accounts there are. */
    private static String reason(AuthenticationException failure) {
        return failure instanceof AuthenticationServiceException ? LoginView.UNAVAILABLE : LoginView.WRONG;
    }
}
