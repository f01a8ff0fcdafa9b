package org.xiaohao.ui.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.xiaohao.Application;

/**
 * The whole application in the test's own process, without a browser, on an empty database of its own. A test class
 * carries it and extends {@code com.vaadin.browserless.SpringBrowserlessTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Application.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ui-${random.uuid};MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
                    + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
            "xiaohao.data-dir=target/test-data"
        })
public @interface UiTest {}
