/** Messages to people in the app. Other features ask for them by an event; delivery survives a crash. */
@ApplicationModule(allowedDependencies = {"shared", "account"})
@NullMarked
package org.xiaohao.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
