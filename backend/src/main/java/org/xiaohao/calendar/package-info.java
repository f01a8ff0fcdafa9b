/** 日历: what falls due on which day, and the same for calendar programs. */
@ApplicationModule(allowedDependencies = {"shared", "orgunit", "account", "plan", "review", "supervision", "workday"})
@NullMarked
package org.xiaohao.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
