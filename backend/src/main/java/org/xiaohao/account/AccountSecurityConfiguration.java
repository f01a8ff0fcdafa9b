package org.xiaohao.account;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept, and that services ask for roles. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class AccountSecurityConfiguration {

    /** Who sends a password while so many wait for theirs to be compared is told to come again. */
    private static final int MAX_WAITING = 300;

    /**
     * BCrypt for new passwords; each hash names its own encoding and cost, so that older ones still fit and a later
     * encoding can follow.
     */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${xiaohao.password-cost:12}") int cost, Clock clock) {
        String bcrypt = "bcrypt";
        return new RememberingPasswordEncoder(
                new HashingQueue(
                        new DelegatingPasswordEncoder(bcrypt, Map.of(bcrypt, new BCryptPasswordEncoder(cost))),
                        Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                        MAX_WAITING),
                clock);
    }
}
