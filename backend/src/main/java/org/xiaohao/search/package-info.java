/** 搜索: plans, tasks, units, entries, evidence and comments by any words in them, as far as the person may read them. */
@ApplicationModule(allowedDependencies = {"shared", "orgunit", "attachment", "plan", "progress", "comment"})
@NullMarked
package org.xiaohao.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
