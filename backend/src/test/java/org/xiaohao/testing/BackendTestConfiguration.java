package org.xiaohao.testing;

import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A clock to turn, people to act as, a counter of statements. The tests of the user interface import it as well. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Fixtures.class, PlanFixture.class, BulkPlans.class, RowsRead.class})
public class BackendTestConfiguration {

    @Bean
    @Primary
    MutableClock testClock() {
        return new MutableClock();
    }

    @Bean
    static StatementCount.Listener statementCounting() {
        return new StatementCount.Listener();
    }

    /** The weakest BCrypt, for tests make many accounts. */
    @Bean
    @Primary
    PasswordEncoder testPasswordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }
}
