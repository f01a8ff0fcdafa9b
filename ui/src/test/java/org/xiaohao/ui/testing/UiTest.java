package org.xiaohao.ui.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.xiaohao.Application;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.TestDatabase;

/**
 * The whole application in the test's own process, without a browser, on the test database, with
 * {@link org.xiaohao.testing.Fixtures} and a clock to turn. A test class carries it and extends {@code com.vaadin.browserless.SpringBrowserlessTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {Application.class, BackendTestConfiguration.class},
        properties = {
            TestDatabase.DATA_DIR,
            // What is read is looked at when it has been read, however slow the machine: no browser asks again here.
            "xiaohao.import.patience=5m",
            "db-scheduler.enabled=false"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(SecurityOfThisContext.class)
@Tag("slow")
public @interface UiTest {}
