/** 视图: how people want to see the list of tasks, under a name; for themselves or for their unit. */
@ApplicationModule(allowedDependencies = {"shared", "account", "plan"})
@NullMarked
package org.xiaohao.savedview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
