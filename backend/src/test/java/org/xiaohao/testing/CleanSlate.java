package org.xiaohao.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Signs everybody out and sets the clock back around each test. */
public class CleanSlate implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        clean(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        clean(context);
    }

    private static void clean(ExtensionContext context) {
        SecurityContextHolder.clearContext();
        SpringExtension.getApplicationContext(context)
                .getBean(MutableClock.class)
                .reset();
    }
}
