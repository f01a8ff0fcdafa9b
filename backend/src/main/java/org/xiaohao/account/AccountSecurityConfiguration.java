package org.xiaohao.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept, and that services ask for roles. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class AccountSecurityConfiguration {

    /** BCrypt for new passwords; each hash names its own encoding, so that a later one can follow. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
