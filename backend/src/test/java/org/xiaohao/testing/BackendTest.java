package org.xiaohao.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithSecurityContextTestExecutionListener;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.bean.override.BeanOverrideTestExecutionListener;
import org.springframework.test.context.event.ApplicationEventsTestExecutionListener;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.support.DirtiesContextBeforeModesTestExecutionListener;
import org.springframework.test.context.support.DirtiesContextTestExecutionListener;
import org.springframework.test.context.transaction.TransactionalTestExecutionListener;
import org.springframework.test.context.web.ServletTestExecutionListener;

/**
 * A test of the backend with its database. All such tests share one Spring context, so a test brings its own
 * jurisdiction (see {@link Fixtures}) and looks at nothing else. Nobody is signed in when a test begins, and the clock
 * stands at {@link MutableClock#START}.
 *
 * <p>With {@code -Dxiaohao.test.database=mysql} the database is a MySQL, see {@link TestDatabase}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        classes = {BackendTestApplication.class, BackendTestConfiguration.class},
        properties = {
            "spring.config.name=backend",
            TestDatabase.DATA_DIR,
            // Documents are read when one is put in, never by the clock of a machine in the middle of a test.
            "xiaohao.reading.look-every=1h",
            "db-scheduler.enabled=false",
            // A year of uploads and searches within a moment of the test clock.
            "xiaohao.allowance.search=1000000",
            "xiaohao.allowance.export=1000000",
            "xiaohao.allowance.read-document=1000000",
            "xiaohao.allowance.upload=1000000",
            "xiaohao.evidence-text.look-every=1h"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
// Not all of Spring's: one of them looks for mocks among all beans before and after every test, a tenth of all time.
@TestExecutionListeners({
    ServletTestExecutionListener.class,
    DirtiesContextBeforeModesTestExecutionListener.class,
    ApplicationEventsTestExecutionListener.class,
    BeanOverrideTestExecutionListener.class,
    DependencyInjectionTestExecutionListener.class,
    DirtiesContextTestExecutionListener.class,
    TransactionalTestExecutionListener.class,
    WithSecurityContextTestExecutionListener.class
})
@ExtendWith(CleanSlate.class)
@Tag("database")
public @interface BackendTest {}
