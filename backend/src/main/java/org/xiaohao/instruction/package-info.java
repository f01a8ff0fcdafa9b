/** 呈报与批示: what is put before the leaders, what they say to it, and the answer that comes back. */
@ApplicationModule(
        allowedDependencies = {"shared", "account", "orgunit", "plan", "progress", "review", "supervision", "workday"})
@NullMarked
package org.xiaohao.instruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
