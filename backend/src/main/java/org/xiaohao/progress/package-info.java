/** 进展情况: what units report for a period, with figures and evidence, and their workbench. */
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "orgunit", "account", "attachment", "plan"})
@NullMarked
package org.xiaohao.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
