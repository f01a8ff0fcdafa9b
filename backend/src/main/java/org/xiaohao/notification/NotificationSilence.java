package org.xiaohao.notification;

import org.springframework.stereotype.Component;

/** Keeps people from being told, as of news, what is entered long after it happened. */
@Component
public class NotificationSilence {

    private final ThreadLocal<Boolean> silent = ThreadLocal.withInitial(() -> false);

    /** Does something on this thread of which nobody is told. */
    public void runSilently(Runnable work) {
        silent.set(true);
        try {
            work.run();
        } finally {
            silent.remove();
        }
    }

    /** Whether nobody is told of what this thread does. */
    public boolean isSilent() {
        return silent.get();
    }
}
