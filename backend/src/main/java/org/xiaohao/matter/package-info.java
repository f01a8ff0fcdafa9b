/** 督办事项: matters that are pressed for one by one, under the clock of 1, 3 and 7 days. */
@ApplicationModule(
        allowedDependencies = {"shared", "account", "jurisdiction", "orgunit", "plan", "instruction", "workday"})
@NullMarked
package org.xiaohao.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
