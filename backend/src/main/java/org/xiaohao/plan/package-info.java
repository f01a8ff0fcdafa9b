/** Plans, their numbered tasks, who answers for them, and how they stand. */
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "orgunit", "account", "attachment", "workday"})
@NullMarked
package org.xiaohao.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
